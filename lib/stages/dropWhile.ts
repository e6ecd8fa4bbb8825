/**
 * dropWhile: everything from the first element that fails a test.
 *
 *     1 2 9 3 ── dropWhile(x => x < 5) ──▶ 9 3
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { someOf } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Callback } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import type { Predicate, TestOf } from '../types.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.dropWhile} for any iterable. */
export function dropWhile<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): Lazy<T> {
  const up = receiver('dropWhile', source);
  callable(source, 'dropWhile', 'predicate', predicate);
  return withStep(source, up, DROP_WHILE, predicate);
}

/** The state is true while elements are dropped. */
const DROP_WHILE = /* @__PURE__ */ new StepKind<Predicate<never>, boolean, unknown, unknown>({
  name: 'dropWhile',
  start(step) {
    const predicate = step.arg as Callback;
    step.ask = (value, index) => step.state && predicate(value, index);
    step.state = true;
  },
  step(step, value, _index, answer) {
    if (passes('dropWhile', answer)) return SKIP;
    step.state = false;
    return value;
  },
  size: someOf,
});
