/** findIndex: where the first element is that passes a test, or −1; reads no further. */
import { callable, receiver } from '../engine/check.ts';
import { seek } from '../engine/seek.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.findIndex} for any iterable. */
export function findIndex<T>(source: Iterable<T>, predicate: Predicate<T>): number {
  receiver('findIndex', source);
  callable(source, 'findIndex', 'predicate', predicate);
  return seek(source, 'findIndex', predicate, true).index;
}
