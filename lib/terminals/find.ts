/** find: the first element that passes a test; reads no further. */
import { callable, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.find} for any iterable, by a type guard, which also narrows the element's type. */
export function find<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.find} for any iterable. */
export function find<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined;
export function find<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  receiver('find', source);
  callable(source, 'find', 'predicate', predicate);
  let found: T | undefined;
  drive<T>(planOf(source), { name: 'find', ends: false }, (value, index) => {
    if (!predicate(value, index)) return undefined;
    found = value;
    return ENOUGH;
  });
  return found;
}
