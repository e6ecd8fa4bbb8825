/**
 * reverse: the elements from the last to the first.
 *
 *     1 2 3 ── reverse() ──▶ 3 2 1
 *
 * Right behind an array or a range it walks them from the end, where the array ends at the first pull.
 * Holds  every element, but for arrays and ranges
 * Size   that of the source
 */
import { receiver } from '../engine/check.ts';
import { collect } from '../engine/collect.ts';
import { ArrayCursor, OwnCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { collected } from '../engine/size.ts';

/** {@link Seq.reverse} for any iterable. */
export function reverse<T>(source: Iterable<T>): Lazy<T> {
  receiver('reverse', source);
  return withPull<T, T>(source, {
    name: 'reverse',
    holds: 'every element, unless right behind an array or a range',
    open: (up) => reversed(up()),
    size: (up) => collected(up, 'reverse', up),
  });
}

function reversed<T>(cursor: Cursor<T>): Cursor<T> {
  if (cursor instanceof ArrayCursor) return new ReversedCursor(cursor.array as ArrayLike<T>);
  if (cursor.reversed !== undefined) return cursor.reversed();
  const values = collect(cursor);
  for (let i = 0, j = values.length - 1; i < j; i++, j--) {
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
  return new OwnCursor(values, true);
}

/** The user's array from its last element, as it stands at the first pull, to its first. */
class ReversedCursor<T> implements Cursor<T> {
  private readonly array: ArrayLike<T>;
  private at: number;

  constructor(array: ArrayLike<T>) {
    this.array = array;
    this.at = array.length;
  }

  get value(): T {
    return this.array[this.at] as T;
  }

  advance(): boolean {
    return this.at > 0 && this.at-- > 0;
  }

  skip(count: number): boolean {
    const enough = count <= this.at;
    this.at = enough ? this.at - count : 0;
    return enough;
  }
}
