/**
 * chunkWhile: runs of neighbours in which each element and the next pass a test together.
 *
 *     1 2 5 6 9 ── chunkWhile((a, b) => b === a + 1) ──▶ [1 2] [5 6] [9]
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
import type { AtOnce, NonEmpty } from '../types.ts';
import { passes } from '../structures/passes.ts';

/** Returns a truthy value if `current` belongs to the same chunk as the element before it. */
export type Same<T> = (previous: T, current: T) => unknown;

/** {@link Seq.chunkWhile} for any iterable. */
export function chunkWhile<T, A = unknown>(
  source: Iterable<T>,
  same: (previous: T, current: T) => AtOnce<A>,
): Lazy<NonEmpty<T>> {
  const up = receiver('chunkWhile', source);
  callable(source, 'chunkWhile', 'same', same);
  return withStep(source, up, CHUNK_WHILE, same);
}

interface Run {
  chunk: unknown[] | undefined;
  previous: unknown;
}

const CHUNK_WHILE = /* @__PURE__ */ new StepKind<Same<never>, Run, unknown, unknown[]>({
  name: 'chunkWhile',
  start(step) {
    const same = step.arg as Same<unknown>;
    const run: Run = { chunk: undefined, previous: undefined };
    step.ask = (value) => run.chunk !== undefined && same(run.previous, value);
    step.state = run;
  },
  step({ state: run }, value, _index, belongs) {
    const { chunk } = run;
    run.previous = value;
    if (passes('chunkWhile', belongs, 'same')) {
      put(chunk!, chunk!.length, value);
      return SKIP;
    }
    run.chunk = [value];
    return chunk ?? SKIP;
  },
  finish: ({ state }) => state.chunk ?? SKIP,
  holds: () => 'one run',
  size: (up) => resized(up, min(up.min, 1), up.max, false),
});
