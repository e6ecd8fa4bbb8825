/** every: whether all elements pass a test; reads no further than the first that does not. */
import { callable, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.every} for any iterable. */
export function every<T>(source: Iterable<T>, predicate: Predicate<T>): boolean {
  receiver('every', source);
  callable(source, 'every', 'predicate', predicate);
  let all = true;
  drive<T>(planOf(source), { name: 'every', ends: false }, (value, index) => {
    if (predicate(value, index)) return undefined;
    all = false;
    return ENOUGH;
  });
  return all;
}
