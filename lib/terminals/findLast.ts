/** findLast: the last element that passes a test. Runs forward and asks for every element, whatever the source. */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.findLast} for any iterable, by a type guard, which also narrows the element's type. */
export function findLast<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.findLast} for any iterable. */
export function findLast<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined;
export function findLast<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  receiver('findLast', source);
  callable(source, 'findLast', 'predicate', predicate);
  let found: T | undefined;
  drive<T>(planOf(source), { name: 'findLast', ends: true }, (value, index) => {
    if (predicate(value, index)) found = value;
  });
  return found;
}
