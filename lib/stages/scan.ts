/**
 * scan: the accumulator after each element; with a seed, the seed first.
 *
 *     1 2 3 ── scan(add) ──▶ 1 3 6          1 2 3 ── scan(add, 10) ──▶ 10 11 13 16
 *
 * Holds  the accumulator
 * Size   that of the source, one more with a seed
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { called, resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import type { Pair, Reducer } from '../types.ts';

/** {@link Seq.scan} for any iterable. The number of arguments decides whether there is a seed. */
export function scan<T>(source: Iterable<T>, reducer: Reducer<T, T>): Lazy<T>;
/** {@link Seq.scan} for any iterable, from a pair, which is typed as one and given first. */
export function scan<T, P extends Pair>(source: Iterable<T>, reducer: Reducer<P, T>, seed: P): Lazy<P>;
/** {@link Seq.scan} for any iterable, from `seed`, which is given first. */
export function scan<T, A>(source: Iterable<T>, reducer: Reducer<A, T>, seed: A): Lazy<A>;
export function scan<T>(source: Iterable<T>, reducer: Reducer<unknown, T>, seed?: unknown): Lazy<unknown> {
  const up = receiver('scan', source);
  callable(source, 'scan', 'reducer', reducer);
  return withStep(source, up, SCAN, { reducer, seed, seeded: arguments.length > 2 });
}

interface Scan {
  readonly reducer: Reducer<unknown, never>;
  readonly seed: unknown;
  readonly seeded: boolean;
}

const SCAN = /* @__PURE__ */ new StepKind<Scan, unknown, unknown, unknown>({
  name: 'scan',
  start(step) {
    const { seed, seeded } = step.arg;
    const reducer = step.arg.reducer as Reducer<unknown, unknown>;
    step.state = seed;
    step.ask = (value, index) => (index === 0 && !seeded ? undefined : reducer(step.state, value, index));
  },
  begin: ({ state, arg }) => (arg.seeded ? state : SKIP),
  step(step, value, index, answer) {
    return (step.state = index === 0 && !step.arg.seeded ? value : answer);
  },
  size: (up, { seeded }) => (seeded ? resized(up, up.min + 1, up.max + 1, false) : called(up)),
});
