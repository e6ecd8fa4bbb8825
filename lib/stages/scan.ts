/**
 * scan: the accumulator after each element; with a seed, the seed first.
 *
 *     1 2 3 ── scan(add) ──▶ 1 3 6          1 2 3 ── scan(add, 10) ──▶ 10 11 13 16
 *
 * Holds  the accumulator
 * Size   that of the source, one more with a seed
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called, resized } from '../engine/size.ts';
import type { Step } from '../engine/stage.ts';
import type { Pair, Reducer } from '../types.ts';

/** {@link Seq.scan} for any iterable. Whether there is a seed is told by the number of arguments. */
export function scan<T>(source: Iterable<T>, reducer: Reducer<T, T>): Lazy<T>;
/** {@link Seq.scan} for any iterable, from a pair, which is typed as one and comes out first. */
export function scan<T, P extends Pair>(source: Iterable<T>, reducer: Reducer<P, T>, seed: P): Lazy<P>;
/** {@link Seq.scan} for any iterable, from `seed`, which comes out first. */
export function scan<T, A>(source: Iterable<T>, reducer: Reducer<A, T>, seed: A): Lazy<A>;
export function scan<T>(source: Iterable<T>, reducer: Reducer<unknown, T>, seed?: unknown): Lazy<unknown> {
  receiver('scan', source);
  callable(source, 'scan', 'reducer', reducer);
  return arguments.length > 2
    ? withStep(source, {
        name: 'scan',
        start: () => new SeededScan(reducer, seed),
        size: (up) => resized(up, up.min + 1, up.max + 1, false),
      })
    : withStep(source, { name: 'scan', start: () => new Scan(reducer), size: called });
}

class Scan<T> implements Step<T, unknown> {
  private readonly reducer: Reducer<unknown, T>;
  private accumulator: unknown = undefined;

  constructor(reducer: Reducer<unknown, T>) {
    this.reducer = reducer;
  }

  step(value: T, index: number): unknown {
    const { reducer } = this;
    return (this.accumulator = index === 0 ? value : reducer(this.accumulator, value, index));
  }
}

class SeededScan<T> implements Step<T, unknown> {
  private readonly reducer: Reducer<unknown, T>;
  private accumulator: unknown;

  constructor(reducer: Reducer<unknown, T>, seed: unknown) {
    this.reducer = reducer;
    this.accumulator = seed;
  }

  begin(): unknown {
    return this.accumulator;
  }

  step(value: T, index: number): unknown {
    const { reducer } = this;
    return (this.accumulator = reducer(this.accumulator, value, index));
  }
}
