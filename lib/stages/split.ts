/**
 * split: the pieces between separators.
 *
 *     1 0 2 3 0 ── split(x => x === 0) ──▶ [1] [2 3] []
 *
 * The separators are dropped and empty pieces kept, as in String's split: an empty source gives one empty piece.
 * Holds  one piece; each is a fresh array
 * Size   at least one, at most one more than the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Callback } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { put } from '../platform/builtins.ts';
import type { Predicate, TestOf } from '../types.ts';
import { passes } from '../structures/passes.ts';

/** {@link Seq.split} for any iterable. */
export function split<T, A = unknown>(source: Iterable<T>, isSeparator: TestOf<T, A>): Lazy<T[]> {
  const up = receiver('split', source);
  callable(source, 'split', 'isSeparator', isSeparator);
  return withStep(source, up, SPLIT, isSeparator);
}

const SPLIT = /* @__PURE__ */ new StepKind<Predicate<never>, unknown[], unknown, unknown[]>({
  name: 'split',
  start(step) {
    step.ask = step.arg as Callback;
    step.state = [];
  },
  step(step, value, _index, separates) {
    const { state: piece } = step;
    if (!passes('split', separates, 'isSeparator')) {
      put(piece, piece.length, value);
      return SKIP;
    }
    step.state = [];
    return piece;
  },
  finish: ({ state }) => state,
  holds: () => 'one piece',
  size: (up) => resized(up, 1, up.max + 1, false),
});
