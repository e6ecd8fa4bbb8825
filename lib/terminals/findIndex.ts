/** findIndex: where the first element is that passes a test, or −1; reads no further. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Test } from '../engine/run/sinks.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.findIndex} for any iterable. */
export function findIndex<T>(source: Iterable<T>, predicate: Predicate<T>): number {
  const plan = receiver('findIndex', source);
  callable(source, 'findIndex', 'predicate', predicate);
  return drive(plan, new Test<T, number>('findIndex', predicate, true, placeOf));
}

function placeOf({ index }: { readonly index: number }): number {
  return index;
}
