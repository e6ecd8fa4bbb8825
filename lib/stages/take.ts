/**
 * take: the first `limit` elements.
 *
 *     1 2 3 4 ── take(2) ──▶ 1 2
 *
 * Stops  at the pull after the last one it gives, as the standard does; take(0) pulls nothing at all
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { atMost } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';

/** {@link Seq.take} for any iterable. */
export function take<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('take', source);
  return withStep(source, up, TAKE, checkLimit(source, 'take', 'limit', limit));
}

const TAKE = /* @__PURE__ */ new StepKind<number, number, unknown, unknown>({
  name: 'take',
  takes: true,
  start(step) {
    step.state = step.arg;
    step.full = step.arg === 0;
  },
  step(step, value) {
    step.full = --step.state === 0;
    return value;
  },
  wants: (limit) => limit,
  shown: (limit) => `${limit}`,
  size: atMost,
});
