/** reduce: all elements folded into one accumulator. Whether there is a seed is told by the number of arguments. */
import { callable, receiver } from '../engine/check.ts';
import { drivePlainly } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { tierOf } from '../engine/plan.ts';
import { jobOf } from '../engine/tier.ts';
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
  const job = jobOf('reduce', seed);
  job.empty = arguments.length < 3;
  const plan = planOf<T>(source);
  const tier = tierOf(plan);
  if (tier === undefined || !tier.reduce(plan, job, reducer)) {
    drivePlainly(plan, { name: 'reduce', ends: true }, (value, index) => {
      job.value = job.empty ? value : reducer(job.value, value, index);
      job.empty = false;
    });
  }
  if (job.empty) throw new TypeError('reduce: the sequence is empty and there is no seed');
  return job.value;
}
