/** some: whether some element passes a test; reads no further than that element. */
import { callable, receiver } from '../engine/check.ts';
import { seek } from '../engine/seek.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.some} for any iterable. */
export function some<T>(source: Iterable<T>, predicate: Predicate<T>): boolean {
  receiver('some', source);
  callable(source, 'some', 'predicate', predicate);
  return seek(source, 'some', predicate, true).index >= 0;
}
