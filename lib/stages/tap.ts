/**
 * tap: the same elements, each given to a function on its way.
 *
 *     1 2 ── tap(log) ──▶ 1 2
 *
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { askArg } from '../common/askArg.ts';

/** {@link Seq.tap} for any iterable. */
export function tap<T>(source: Iterable<T>, fn: (value: T, index: number) => void): Lazy<T> {
  const up = receiver('tap', source);
  callable(source, 'tap', 'fn', fn);
  return withStep(source, up, TAP, fn);
}

const TAP = /* @__PURE__ */ new StepKind<(value: never, index: number) => void, unknown, unknown, unknown>({
  name: 'tap',
  start: askArg,
  step: (_step, value) => value,
  size: called,
});
