/**
 * stepBy: the first element, then every `size`-th after it.
 *
 *     a b c d e ── stepBy(2) ──▶ a c e
 *
 * The elements between are passed over only when the next one is asked for. Right behind a source they are not read,
 * and on arrays and ranges that is one jump; behind a stage they go through it like all others.
 * Size   that of the source over `size`, rounded up
 */
import { receiver, size as checkSize } from '../engine/check.ts';
import { skipOver } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { ceil } from '../structures/builtins.ts';

/** {@link Seq.stepBy} for any iterable. */
export function stepBy<T>(source: Iterable<T>, size: number): Lazy<T> {
  receiver('stepBy', source);
  checkSize(source, 'stepBy', 'size', size);
  return withPull<T, T>(source, {
    name: 'stepBy',
    shown: `${size}`,
    open: (up) => new StepByCursor(up(), size),
    size: (up) => resized(up, ceil(up.min / size), ceil(up.max / size)),
  });
}

class StepByCursor<T> implements Cursor<T> {
  private readonly cursor: Cursor<T>;
  private readonly between: number;
  private started = false;

  constructor(cursor: Cursor<T>, size: number) {
    this.cursor = cursor;
    this.between = size - 1;
  }

  get value(): T {
    return this.cursor.value;
  }

  advance(): boolean {
    const { cursor, between, started } = this;
    this.started = true;
    if (started && between > 0 && !skipOver(cursor, between)) return false;
    return cursor.advance();
  }
}
