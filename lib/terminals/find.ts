/** find: the first element that passes a test; reads no further. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { searching, Sink, stateOf } from '../engine/sink.ts';
import type { Guard, Predicate, TestOf } from '../types.ts';

/** {@link Seq.find} for any iterable, by a type guard, which also narrows the element's type. */
export function find<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.find} for any iterable. */
export function find<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): T | undefined;
export function find<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  const plan = receiver('find', source);
  callable(source, 'find', 'predicate', predicate);
  return drive(plan, new Sink('find', FOUND, predicate, undefined, true)) as T | undefined;
}

const FOUND = /* @__PURE__ */ searching<unknown, unknown>(stateOf);
