/**
 * reduceBy: the elements of each key folded into one accumulator, in a fresh Map, in first-seen order of the keys.
 *
 * A key's seed is made when its first element comes. Holds one accumulator a key.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.reduceBy} for any iterable. */
export function reduceBy<T, K, A>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  fn: (accumulator: A, value: T, key: K) => A,
  seed: (key: K) => A,
): Map<K, A> {
  const plan = receiver('reduceBy', source);
  callable(source, 'reduceBy', 'key', key);
  callable(source, 'reduceBy', 'fn', fn);
  callable(source, 'reduceBy', 'seed', seed);
  const accumulators = new Cells<K, A>();
  const add = (value: T, _index: number, own: K): void => {
    const cell = accumulators.find(own);
    if (cell === undefined) accumulators.add(own, fn(seed(own), value, own));
    else cell.value = fn(cell.value, value, own);
  };
  return drive(plan, new Each('reduceBy', key, add, () => accumulators.toMap()));
}
