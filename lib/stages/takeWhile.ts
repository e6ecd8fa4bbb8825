/**
 * takeWhile: the leading elements that pass a test.
 *
 *     1 2 9 3 ── takeWhile(x => x < 5) ──▶ 1 2
 *
 * Stops  at the first that fails, which is read but not given
 * Size   unknown
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { stoppable } from '../engine/bounds.ts';
import { STOP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import type { Guard, Predicate, TestOf } from '../types.ts';
import { askArg } from '../common/askArg.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.takeWhile} for any iterable, by a type guard, which also narrows the element's type. */
export function takeWhile<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): Lazy<U>;
/** {@link Seq.takeWhile} for any iterable. */
export function takeWhile<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): Lazy<T>;
export function takeWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  const up = receiver('takeWhile', source);
  callable(source, 'takeWhile', 'predicate', predicate);
  return withStep(source, up, TAKE_WHILE, predicate);
}

const TAKE_WHILE = /* @__PURE__ */ new StepKind<Predicate<never>, unknown, unknown, unknown>({
  name: 'takeWhile',
  start: askArg,
  step: (_step, value, _index, answer) => (passes('takeWhile', answer) ? value : STOP),
  size: stoppable,
});
