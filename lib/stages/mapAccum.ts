/**
 * mapAccum: map with a state that is passed from element to element.
 *
 *     3 1 2 ── mapAccum((sum, x) => [sum + x, x * sum], 1) ──▶ 3 4 10
 *
 * The function gives the next state and the new element; the last state is dropped.
 * Holds  the state
 * Size   that of the source
 */
import { callable, pair, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import type { Pair } from '../types.ts';

/** Gives the next state and the new element. */
export type Accum<S, T, U> = (state: S, value: T, index: number) => readonly [state: S, value: U];

/** {@link Seq.mapAccum} for any iterable, from a pair, which is typed as one. */
export function mapAccum<T, P extends Pair, U>(source: Iterable<T>, fn: Accum<P, T, U>, seed: P): Lazy<U>;
/** {@link Seq.mapAccum} for any iterable. */
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U>;
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U> {
  const up = receiver('mapAccum', source);
  callable(source, 'mapAccum', 'fn', fn);
  return withStep(source, up, MAP_ACCUM, { fn, seed });
}

interface Accumulation {
  readonly fn: (state: never, value: never, index: number) => unknown;
  readonly seed: unknown;
}

const MAP_ACCUM = /* @__PURE__ */ new StepKind<Accumulation, unknown, unknown, unknown>({
  name: 'mapAccum',
  start(step) {
    const { seed } = step.arg;
    const fn = step.arg.fn as (state: unknown, value: unknown, index: number) => unknown;
    step.ask = (value, index) => fn(step.state, value, index);
    step.state = seed;
  },
  step(step, _value, _index, made) {
    pair('mapAccum', 'fn', made);
    step.state = (made as Pair)[0];
    return (made as Pair)[1];
  },
  size: called,
});
