/**
 * mapAccum: map with a state that goes on from element to element.
 *
 *     3 1 2 ── mapAccum((sum, x) => [sum + x, x * sum], 1) ──▶ 3 4 10
 *
 * The function gives the next state and the new element; the last state is dropped.
 * Holds  the state
 * Size   that of the source
 */
import { callable, pair, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Pair } from '../types.ts';

/** Gives the next state and what becomes of the element. */
export type Accum<S, T, U> = (state: S, value: T, index: number) => readonly [state: S, value: U];

/** {@link Seq.mapAccum} for any iterable, from a pair, which is typed as one. */
export function mapAccum<T, P extends Pair, U>(source: Iterable<T>, fn: Accum<P, T, U>, seed: P): Lazy<U>;
/** {@link Seq.mapAccum} for any iterable. */
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U>;
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U> {
  const up = receiver('mapAccum', source);
  callable(source, 'mapAccum', 'fn', fn);
  return withStep(source, up, new MapAccumStage<S, T, U>(fn, seed));
}

class MapAccumStage<S, T, U> implements StepStage<T, U> {
  private readonly fn: Accum<S, T, U>;
  private readonly seed: S;

  constructor(fn: Accum<S, T, U>, seed: S) {
    this.fn = fn;
    this.seed = seed;
  }

  get name(): string {
    return 'mapAccum';
  }

  start(): Step<T, U> {
    return new MapAccumStep<S, T, U>(this.fn, this.seed);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class MapAccumStep<S, T, U> implements Step<T, U> {
  readonly ask: (value: T, index: number) => unknown;
  private state: S;

  constructor(fn: Accum<S, T, U>, seed: S) {
    this.ask = (value, index) => fn(this.state, value, index);
    this.state = seed;
  }

  step(_value: T, _index: number, made: unknown): U {
    pair('mapAccum', 'fn', made);
    this.state = (made as readonly [S, U])[0];
    return (made as readonly [S, U])[1];
  }
}
