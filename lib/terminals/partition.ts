/** partition: the elements that pass a test, and those that do not, in two fresh arrays. */
import { callable, receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { put } from '../platform/builtins.ts';
import type { Guard, Predicate, TestOf } from '../types.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.partition} for any iterable, by a type guard, which also narrows the element's type. */
export function partition<T, U extends T>(
  source: Iterable<T>,
  predicate: Guard<T, U>,
): [U[], Exclude<T, U>[]];
/** {@link Seq.partition} for any iterable. */
export function partition<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): [T[], T[]];
export function partition<T>(source: Iterable<T>, predicate: Predicate<T>): [T[], T[]] {
  const plan = receiver('partition', source);
  callable(source, 'partition', 'predicate', predicate);
  return drive(plan, partitionSink(predicate)) as [T[], T[]];
}

/**
 * The sink of one run.
 * @internal
 */
export function partitionSink(predicate: Predicate<never>): AnySink {
  return new Sink('partition', PARTS, predicate as Callback, [[], []], undefined);
}

type Sides = [passed: unknown[], failed: unknown[]];

const PARTS = /* @__PURE__ */ new Terminal<unknown, Sides, Sides>(({ state }, value, _index, answer) => {
  const side = state[passes('partition', answer) ? 0 : 1];
  put(side, side.length, value);
}, stateOf);
