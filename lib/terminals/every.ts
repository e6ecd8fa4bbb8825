/** every: whether all elements pass a test; reads no further than the first that does not. */
import { callable, receiver } from '../engine/check.ts';
import { seek } from '../engine/seek.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.every} for any iterable. */
export function every<T>(source: Iterable<T>, predicate: Predicate<T>): boolean {
  receiver('every', source);
  callable(source, 'every', 'predicate', predicate);
  return seek(source, 'every', predicate, false).index < 0;
}
