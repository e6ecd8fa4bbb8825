/**
 * mapAccum: map with a state that goes on from element to element.
 *
 *     3 1 2 ── mapAccum((sum, x) => [sum + x, x * sum], 1) ──▶ 3 4 10
 *
 * The function gives the next state and the new element; the last state is dropped.
 * Holds  the state
 * Size   that of the source
 */
import { callable, pair, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called } from '../engine/size.ts';
import type { Step } from '../engine/stage.ts';
import type { Pair } from '../types.ts';

/** Gives the next state and what becomes of the element. */
export type Accum<S, T, U> = (state: S, value: T, index: number) => readonly [state: S, value: U];

/** {@link Seq.mapAccum} for any iterable, from a pair, which is typed as one. */
export function mapAccum<T, P extends Pair, U>(source: Iterable<T>, fn: Accum<P, T, U>, seed: P): Lazy<U>;
/** {@link Seq.mapAccum} for any iterable. */
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U>;
export function mapAccum<T, S, U>(source: Iterable<T>, fn: Accum<S, T, U>, seed: S): Lazy<U> {
  receiver('mapAccum', source);
  callable(source, 'mapAccum', 'fn', fn);
  return withStep<T, U>(source, { name: 'mapAccum', start: () => new MapAccum(fn, seed), size: called });
}

class MapAccum<S, T, U> implements Step<T, U> {
  private readonly fn: Accum<S, T, U>;
  private state: S;

  constructor(fn: Accum<S, T, U>, seed: S) {
    this.fn = fn;
    this.state = seed;
  }

  step(value: T, index: number): U {
    const { fn } = this;
    const made = fn(this.state, value, index);
    pair('mapAccum', 'fn', made);
    this.state = made[0];
    return made[1];
  }
}
