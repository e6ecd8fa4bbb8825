/** find: the first element that passes a test; reads no further. */
import { callable, receiver } from '../engine/check.ts';
import { seek } from '../engine/seek.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.find} for any iterable, by a type guard, which also narrows the element's type. */
export function find<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.find} for any iterable. */
export function find<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined;
export function find<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  receiver('find', source);
  callable(source, 'find', 'predicate', predicate);
  return seek(source, 'find', predicate, true).value;
}
