/**
 * chunkBy: runs of neighbours with the same key, each as a pair of key and elements.
 *
 *     1 3 2 4 5 ── chunkBy(odd?) ──▶ [true, [1 3]] [false, [2 4]] [true, [5]]
 *
 * Holds  one run; each is a fresh array
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { min, put } from '../platform/builtins.ts';
import { equal } from '../structures/composite.ts';
import type { Mapper, NonEmpty } from '../types.ts';
import { askArg } from '../common/askArg.ts';

/** {@link Seq.chunkBy} for any iterable. */
export function chunkBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Lazy<[key: K, items: NonEmpty<T>]> {
  const up = receiver('chunkBy', source);
  callable(source, 'chunkBy', 'key', key);
  return withStep(source, up, CHUNK_BY, key);
}

type Run = [key: unknown, items: unknown[]];

const CHUNK_BY = /* @__PURE__ */ new StepKind<Mapper<never, unknown>, Run | undefined, unknown, Run>({
  name: 'chunkBy',
  start: askArg,
  step(step, value, _index, key) {
    const { state: current } = step;
    if (current !== undefined && equal(current[0], key)) {
      put(current[1], current[1].length, value);
      return SKIP;
    }
    step.state = [key, [value]];
    return current ?? SKIP;
  },
  finish: ({ state }) => state ?? SKIP,
  holds: () => 'one run',
  size: (up) => resized(up, min(up.min, 1), up.max, false),
});
