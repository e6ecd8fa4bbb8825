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
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Pair, Reducer } from '../types.ts';

/** {@link Seq.scan} for any iterable. Whether there is a seed is told by the number of arguments. */
export function scan<T>(source: Iterable<T>, reducer: Reducer<T, T>): Lazy<T>;
/** {@link Seq.scan} for any iterable, from a pair, which is typed as one and comes out first. */
export function scan<T, P extends Pair>(source: Iterable<T>, reducer: Reducer<P, T>, seed: P): Lazy<P>;
/** {@link Seq.scan} for any iterable, from `seed`, which comes out first. */
export function scan<T, A>(source: Iterable<T>, reducer: Reducer<A, T>, seed: A): Lazy<A>;
export function scan<T>(source: Iterable<T>, reducer: Reducer<unknown, T>, seed?: unknown): Lazy<unknown> {
  const up = receiver('scan', source);
  callable(source, 'scan', 'reducer', reducer);
  return withStep(source, up, new ScanStage<T>(reducer, seed, arguments.length > 2));
}

class ScanStage<T> implements StepStage<T, unknown> {
  private readonly reducer: Reducer<unknown, T>;
  private readonly seed: unknown;
  private readonly seeded: boolean;

  constructor(reducer: Reducer<unknown, T>, seed: unknown, seeded: boolean) {
    this.reducer = reducer;
    this.seed = seed;
    this.seeded = seeded;
  }

  get name(): string {
    return 'scan';
  }

  start(): Step<T, unknown> {
    return this.seeded ? new SeededScanStep<T>(this.reducer, this.seed) : new ScanStep<T>(this.reducer);
  }

  size(up: Bounds): Bounds {
    return this.seeded ? resized(up, up.min + 1, up.max + 1, false) : called(up);
  }
}

/** The first element is the accumulator; the reducer is asked from the second on. */
class ScanStep<T> implements Step<T, unknown> {
  readonly ask: (value: T, index: number) => unknown;
  private accumulator: unknown;

  constructor(reducer: Reducer<unknown, T>) {
    this.ask = (value, index) => (index === 0 ? undefined : reducer(this.accumulator, value, index));
    this.accumulator = undefined;
  }

  step(value: T, index: number, answer: unknown): unknown {
    return (this.accumulator = index === 0 ? value : answer);
  }
}

class SeededScanStep<T> implements Step<T, unknown> {
  readonly ask: (value: T, index: number) => unknown;
  private accumulator: unknown;

  constructor(reducer: Reducer<unknown, T>, seed: unknown) {
    this.ask = (value, index) => reducer(this.accumulator, value, index);
    this.accumulator = seed;
  }

  begin(): unknown {
    return this.accumulator;
  }

  step(_value: T, _index: number, answer: unknown): unknown {
    return (this.accumulator = answer);
  }
}
