/** reduce: all elements folded into one accumulator. Whether there is a seed is told by the number of arguments. */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { TypeError } from '../structures/builtins.ts';
import type { Pair, Reducer } from '../types.ts';

/** {@link Seq.reduce} for any iterable. */
export function reduce<T>(source: Iterable<T>, reducer: Reducer<T, T>): T;
/** {@link Seq.reduce} for any iterable, from a pair, which is typed as one. */
export function reduce<T, P extends Pair>(source: Iterable<T>, reducer: Reducer<P, T>, seed: P): P;
/** {@link Seq.reduce} for any iterable, from `seed`. */
export function reduce<T, A>(source: Iterable<T>, reducer: Reducer<A, T>, seed: A): A;
export function reduce<T>(source: Iterable<T>, reducer: Reducer<unknown, T>, seed?: unknown): unknown {
  receiver('reduce', source);
  callable(source, 'reduce', 'reducer', reducer);
  let empty = arguments.length < 3;
  let accumulator = seed;
  drive<T>(planOf(source), { name: 'reduce', ends: true }, (value, index) => {
    accumulator = empty ? value : reducer(accumulator, value, index);
    empty = false;
  });
  if (empty) throw new TypeError('reduce: the sequence is empty and there is no seed');
  return accumulator;
}
