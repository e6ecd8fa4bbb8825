/**
 * dropLast: all but the last `limit` elements.
 *
 *     1 2 3 4 ── dropLast(2) ──▶ 1 2
 *
 * An element is given when `limit` more have been read.
 * Holds  `limit` elements
 * Size   `limit` fewer
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.dropLast} for any iterable. */
export function dropLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('dropLast', source);
  return withStep(source, up, DROP_LAST, checkLimit(source, 'dropLast', 'limit', limit));
}

const DROP_LAST = /* @__PURE__ */ new StepKind<number, Ring<unknown>, unknown, unknown>({
  name: 'dropLast',
  start(step) {
    step.state = new Ring(step.arg);
  },
  step({ state: held }, value) {
    if (held.isFull) return held.push(value);
    held.push(value);
    return SKIP;
  },
  shown: (limit) => `${limit}`,
  holds: (limit) => (limit === Infinity ? 'every element' : `${limit} elements`),
  size: (up, limit) => without(up, limit, 'dropLast'),
});
