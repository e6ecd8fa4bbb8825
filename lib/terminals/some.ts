/** some: whether some element passes a test; reads no further than that element. */
import { callable, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.some} for any iterable. */
export function some<T>(source: Iterable<T>, predicate: Predicate<T>): boolean {
  receiver('some', source);
  callable(source, 'some', 'predicate', predicate);
  let found = false;
  drive<T>(planOf(source), { name: 'some', ends: false }, (value, index) => {
    if (!predicate(value, index)) return undefined;
    found = true;
    return ENOUGH;
  });
  return found;
}
