/**
 * drop: all but the first `limit` elements.
 *
 *     1 2 3 4 ── drop(2) ──▶ 3 4
 *
 * Right behind a source the dropped elements are passed over without being read; on arrays and ranges in one jump.
 * Size   `limit` fewer
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';

/** {@link Seq.drop} for any iterable. */
export function drop<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('drop', source);
  return withStep(source, up, DROP, checkLimit(source, 'drop', 'limit', limit));
}

/** @internal */
export const DROP: StepKind<number, unknown, unknown, unknown> = /* @__PURE__ */ new StepKind({
  name: 'drop',
  skips: true,
  start(step) {
    step.skip = step.arg;
  },
  step(step, value) {
    if (step.skip === 0) return value;
    step.skip--;
    return SKIP;
  },
  shown: (limit) => `${limit}`,
  size: (up, limit) => without(up, limit, 'drop'),
});
