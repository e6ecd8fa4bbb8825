/**
 * slice: the elements between two positions, as in Array's slice.
 *
 *     a b c d ── slice(1, 3) ──▶ b c          slice(-2) ──▶ c d
 *
 * Stops  before `end`
 * Holds  nothing; every element if a position counts from the end
 * Size   as Array's slice
 */
import { position, receiver } from '../engine/arguments/check.ts';
import { atMost, without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withCollect, withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { max } from '../platform/builtins.ts';
import { showPositions, SliceOfAllStage } from '../common/sliceOfAll.ts';

/** {@link Seq.slice} for any iterable. */
export function slice<T>(source: Iterable<T>, start: number = 0, end?: number): Lazy<T> {
  const up = receiver('slice', source);
  const from = position(source, 'slice', 'start', start);
  const to = end === undefined ? Infinity : position(source, 'slice', 'end', end);
  return from < 0 || to < 0
    ? withCollect(source, up, new SliceOfAllStage<T>(from, to))
    : withStep(source, up, SLICE, { from, to });
}

/** Both positions count from the start. */
interface Positions {
  readonly from: number;
  readonly to: number;
}

/** The state is the number of elements still to be given. */
const SLICE = /* @__PURE__ */ new StepKind<Positions, number, unknown, unknown>({
  name: 'slice',
  start(step) {
    const count = max(0, step.arg.to - step.arg.from);
    step.skip = step.arg.from;
    step.full = count === 0;
    step.state = count;
  },
  step(step, value) {
    if (step.skip > 0) {
      step.skip--;
      return SKIP;
    }
    step.full = --step.state === 0;
    return value;
  },
  wants: (arg) => (countOf(arg) === 0 ? 0 : arg.to),
  shown: ({ from, to }) => showPositions(from, to),
  size: (up, arg) => atMost(arg.from === 0 ? up : without(up, arg.from, 'slice'), countOf(arg)),
});

function countOf({ from, to }: Positions): number {
  return max(0, to - from);
}
