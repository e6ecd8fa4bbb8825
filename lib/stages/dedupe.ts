/**
 * dedupe: the elements without those that equal the one before.
 *
 *     1 1 2 1 1 ── dedupe() ──▶ 1 2 1
 *
 * Holds  one key
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { min } from '../platform/builtins.ts';
import { equal } from '../structures/composite.ts';
import type { Mapper } from '../types.ts';
import { askArg } from '../common/askArg.ts';

/** {@link Seq.dedupe} for any iterable. */
export function dedupe<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  const up = receiver('dedupe', source);
  optionalCallable(source, 'dedupe', 'key', key);
  return withStep(source, up, DEDUPE, key);
}

const DEDUPE = /* @__PURE__ */ new StepKind<Mapper<never, unknown> | undefined, unknown, unknown, unknown>({
  name: 'dedupe',
  start: askArg,
  step(step, value, index, answer) {
    const { state: last, ask } = step;
    const key = ask === undefined ? value : answer;
    step.state = key;
    return index > 0 && equal(last, key) ? SKIP : value;
  },
  size: (up) => resized(up, min(up.min, 1), up.max, false),
});
