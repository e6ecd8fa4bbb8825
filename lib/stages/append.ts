/**
 * append: values after the elements.
 *
 *     1 2 ── append(8, 9) ──▶ 1 2 8 9
 *
 * Size   that of the source and the number of values
 */
import { receiver } from '../engine/check.ts';
import { OwnCursor, ThenCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';

/** {@link Seq.append} for any iterable. */
export function append<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  ...items: S
): Lazy<T | S[number]> {
  return appendAll(source, items);
}

/** `source` with the values of an array. */
export function appendAll<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  items: S,
): Lazy<T | S[number]> {
  receiver('append', source);
  const { length } = items;
  return withPull<T | S[number], T | S[number]>(source, {
    name: 'append',
    shown: length === 1 ? '1 element' : `${length} elements`,
    open: (up) => new ThenCursor(up(), () => new OwnCursor<S[number]>(items)),
    size: (up) => resized(up, up.min + length, up.max + length),
  });
}
