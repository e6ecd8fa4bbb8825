/**
 * distinct: the first element of each key.
 *
 *     1 2 1 3 2 ── distinct() ──▶ 1 2 3
 *
 * Holds  the keys seen so far
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Callback } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { min } from '../platform/builtins.ts';
import { Seen } from '../structures/seen.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.distinct} for any iterable. */
export function distinct<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  const up = receiver('distinct', source);
  optionalCallable(source, 'distinct', 'key', key);
  return withStep(source, up, DISTINCT, key);
}

const DISTINCT = /* @__PURE__ */ new StepKind<Mapper<never, unknown> | undefined, Seen, unknown, unknown>({
  name: 'distinct',
  start(step) {
    step.ask = step.arg as Callback | undefined;
    step.state = new Seen();
  },
  step: ({ state, ask }, value, _index, answer) =>
    state.add(ask === undefined ? value : answer) ? value : SKIP,
  holds: () => 'the distinct keys',
  size: (up) => resized(up, min(up.min, 1), up.max, false),
});
