/**
 * filter: the elements that pass a test.
 *
 *     1 2 3 4 ── filter(even) ──▶ 2 4
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { withFilter } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Guard, Predicate, TestOf } from '../types.ts';

/** {@link Seq.filter} for any iterable, by a type guard, which also narrows the element's type. */
export function filter<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): Lazy<U>;
/** {@link Seq.filter} for any iterable. */
export function filter<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): Lazy<T>;
export function filter<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  const up = receiver('filter', source);
  callable(source, 'filter', 'predicate', predicate);
  return withFilter<T>(source, up, predicate);
}
