/**
 * enumerate: pairs of index and element.
 *
 *     a b ── enumerate(1) ──▶ [1, a] [2, b]
 *
 * Size   that of the source
 */
import { receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { isFinite, TypeError } from '../platform/builtins.ts';

/** {@link Seq.enumerate} for any iterable. */
export function enumerate<T>(source: Iterable<T>, start: number = 0): Lazy<[index: number, value: T]> {
  const up = receiver('enumerate', source);
  if (!isFinite(start)) {
    refuse(source, new TypeError(`enumerate: start must be a finite number, but got ${show(start)}`));
  }
  return withStep(source, up, ENUMERATE, start);
}

const ENUMERATE = /* @__PURE__ */ new StepKind<number, unknown, unknown, [number, unknown]>({
  name: 'enumerate',
  step: ({ arg: first }, value, index) => [first + index, value],
  size: (up) => up,
});
