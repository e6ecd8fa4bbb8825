/** every: whether all elements pass a test; reads no further than the first that does not. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Test } from '../engine/run/sinks.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.every} for any iterable. */
export function every<T>(source: Iterable<T>, predicate: Predicate<T>): boolean {
  const plan = receiver('every', source);
  callable(source, 'every', 'predicate', predicate);
  return drive(plan, new Test<T, boolean>('every', predicate, false, isAbsent));
}

function isAbsent({ index }: { readonly index: number }): boolean {
  return index < 0;
}
