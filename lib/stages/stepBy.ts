/**
 * stepBy: the first element, then every `size`-th after it.
 *
 *     a b c d e ── stepBy(2) ──▶ a c e
 *
 * The elements between are passed over only when the next one is asked for. Right behind a source they are not read,
 * and on arrays and ranges that is one jump; behind a stage they go through it like all others.
 * Size   that of the source divided by `size`, rounded up
 */
import { receiver, size as checkSize } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ceil } from '../platform/builtins.ts';

/** {@link Seq.stepBy} for any iterable. */
export function stepBy<T>(source: Iterable<T>, size: number): Lazy<T> {
  const up = receiver('stepBy', source);
  checkSize(source, 'stepBy', 'size', size);
  return withPull(source, up, new StepByStage<T>(size));
}

class StepByStage<T> implements PullStage<T, T> {
  private readonly every: number;

  constructor(every: number) {
    this.every = every;
  }

  get name(): string {
    return 'stepBy';
  }

  get shown(): string {
    return `${this.every}`;
  }

  open(up: () => Cursor<T>): Cursor<T> {
    return new StepByCursor(up(), this.every - 1);
  }

  size(up: Bounds): Bounds {
    return resized(up, ceil(up.min / this.every), ceil(up.max / this.every));
  }
}

class StepByCursor<T> implements Cursor<T> {
  private readonly cursor: Cursor<T>;
  private readonly between: number;
  /** The number of elements to pass over before the next one. */
  private left: number;

  constructor(cursor: Cursor<T>, between: number) {
    this.cursor = cursor;
    this.between = between;
    this.left = 0;
  }

  get value(): T {
    return this.cursor.value;
  }

  advance(): boolean | undefined {
    const { cursor, left } = this;
    if (left > 0 && cursor.skip !== undefined) {
      this.left = 0;
      if (!cursor.skip(left)) return false;
    }
    for (;;) {
      const has = cursor.advance();
      if (!has) return has;
      if (this.left === 0) break;
      this.left--;
    }
    this.left = this.between;
    return true;
  }
}
