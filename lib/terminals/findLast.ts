/** findLast: the last element that passes a test. Runs forward and reads every element, whatever the source. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import type { Guard, Predicate, TestOf } from '../types.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.findLast} for any iterable, by a type guard, which also narrows the element's type. */
export function findLast<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.findLast} for any iterable. */
export function findLast<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): T | undefined;
export function findLast<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  const plan = receiver('findLast', source);
  callable(source, 'findLast', 'predicate', predicate);
  return drive(plan, new Sink('findLast', LAST_FOUND, predicate, undefined, undefined)) as T | undefined;
}

const LAST_FOUND = /* @__PURE__ */ new Terminal<unknown, unknown, unknown>((sink, value, _index, answer) => {
  if (passes('findLast', answer)) sink.state = value;
}, stateOf);
