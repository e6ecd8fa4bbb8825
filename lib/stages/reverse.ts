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
import { OwnCursor } from '../engine/cursor.ts';
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
  if (cursor.reversed !== undefined) return cursor.reversed();
  const values = collect(cursor);
  for (let i = 0, j = values.length - 1; i < j; i++, j--) {
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
  return new OwnCursor(values);
}
