/**
 * takeUntil: the elements up to and including the first that passes a test.
 *
 *     1 2 9 3 ── takeUntil(x => x > 5) ──▶ 1 2 9
 *
 * Stops  at the pull after that element, which is the last one read
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { stoppable } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { min } from '../platform/builtins.ts';
import type { Predicate, TestOf } from '../types.ts';
import { askArg } from '../common/askArg.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.takeUntil} for any iterable. */
export function takeUntil<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): Lazy<T> {
  const up = receiver('takeUntil', source);
  callable(source, 'takeUntil', 'predicate', predicate);
  return withStep(source, up, TAKE_UNTIL, predicate);
}

const TAKE_UNTIL = /* @__PURE__ */ new StepKind<Predicate<never>, unknown, unknown, unknown>({
  name: 'takeUntil',
  start: askArg,
  step(step, value, _index, answer) {
    step.full = passes('takeUntil', answer);
    return value;
  },
  size: (up) => ({ ...stoppable(up), min: min(up.min, 1) }),
});
