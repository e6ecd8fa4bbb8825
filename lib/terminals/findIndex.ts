/** findIndex: where the first element is that passes a test, or −1; reads no further. */
import { callable, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.findIndex} for any iterable. */
export function findIndex<T>(source: Iterable<T>, predicate: Predicate<T>): number {
  receiver('findIndex', source);
  callable(source, 'findIndex', 'predicate', predicate);
  let found = -1;
  drive<T>(planOf(source), { name: 'findIndex', ends: false }, (value, index) => {
    if (!predicate(value, index)) return undefined;
    found = index;
    return ENOUGH;
  });
  return found;
}
