/**
 * intersperse: a separator between neighbours.
 *
 *     1 2 3 ── intersperse(0) ──▶ 1 0 2 0 3
 *
 * A separator is given when it is known that an element follows, so the pull for it reads that element.
 * Holds  one element
 * Size   n elements become 2n − 1
 */
import { receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { max } from '../structures/builtins.ts';

/** {@link Seq.intersperse} for any iterable. */
export function intersperse<T, U>(source: Iterable<T>, separator: U): Lazy<T | U> {
  receiver('intersperse', source);
  const count = (length: number): number => max(0, 2 * length - 1);
  return withPull<T, T | U>(source, {
    name: 'intersperse',
    holds: '1 element',
    open: (up) => new IntersperseCursor(up(), separator),
    size: (up) => resized(up, count(up.min), count(up.max)),
  });
}

class IntersperseCursor<T, U> implements Cursor<T | U> {
  value!: T | U;
  private readonly cursor: Cursor<T>;
  private readonly separator: U;
  /** The element that comes after the separator just given. */
  private held: T | undefined = undefined;
  private state: 'start' | 'element' | 'separator' = 'start';

  constructor(cursor: Cursor<T>, separator: U) {
    this.cursor = cursor;
    this.separator = separator;
  }

  advance(): boolean {
    const { cursor, state } = this;
    if (state === 'separator') {
      this.state = 'element';
      this.value = this.held as T;
      this.held = undefined;
      return true;
    }
    if (!cursor.advance()) return false;
    if (state === 'start') {
      this.state = 'element';
      this.value = cursor.value;
    } else {
      this.state = 'separator';
      this.held = cursor.value;
      this.value = this.separator;
    }
    return true;
  }
}
