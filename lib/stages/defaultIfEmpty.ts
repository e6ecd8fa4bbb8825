/**
 * defaultIfEmpty: the same elements, or one value if there are none.
 *
 *     1 2 ── defaultIfEmpty(0) ──▶ 1 2          nothing ──▶ 0
 *
 * Size   that of the source, but at least one
 */
import { receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { max } from '../platform/builtins.ts';

/** {@link Seq.defaultIfEmpty} for any iterable. */
export function defaultIfEmpty<T, U>(source: Iterable<T>, value: U): Lazy<T | U> {
  const up = receiver('defaultIfEmpty', source);
  return withStep(source, up, DEFAULT_IF_EMPTY, value);
}

/** The state is true while no element has come. */
const DEFAULT_IF_EMPTY = /* @__PURE__ */ new StepKind<unknown, boolean, unknown, unknown>({
  name: 'defaultIfEmpty',
  start(step) {
    step.state = true;
  },
  step(step, value) {
    step.state = false;
    return value;
  },
  finish: ({ state: empty, arg }) => (empty ? arg : SKIP),
  size: (up) => resized(up, max(up.min, 1), max(up.max, 1)),
});
