/** reduce: all elements folded into one accumulator. The number of arguments decides whether there is a seed. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { EMPTY, reduced } from '../engine/sink.ts';
import type { Pair, Reducer } from '../types.ts';

/** {@link Seq.reduce} for any iterable. */
export function reduce<T>(source: Iterable<T>, reducer: Reducer<T, T>): T;
/** {@link Seq.reduce} for any iterable, from a pair, which is typed as one. */
export function reduce<T, P extends Pair>(source: Iterable<T>, reducer: Reducer<P, T>, seed: P): P;
/** {@link Seq.reduce} for any iterable, from `seed`. */
export function reduce<T, A>(source: Iterable<T>, reducer: Reducer<A, T>, seed: A): A;
export function reduce<T>(source: Iterable<T>, reducer: Reducer<unknown, T>, seed?: unknown): unknown {
  const plan = receiver('reduce', source);
  callable(source, 'reduce', 'reducer', reducer);
  const start = arguments.length < 3 ? EMPTY : seed;
  return drive(plan, reduced('reduce', reducer as Reducer<unknown, unknown>, start));
}
