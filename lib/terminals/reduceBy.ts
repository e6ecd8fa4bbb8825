/**
 * reduceBy: the elements of each key folded into one accumulator, in a fresh Map, in first-seen order of the keys.
 *
 * A key's seed is made when its first element comes. Holds one accumulator a key.
 */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.reduceBy} for any iterable. */
export function reduceBy<T, K, A>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  fn: (accumulator: A, value: T, key: K) => A,
  seed: (key: K) => A,
): Map<K, A> {
  receiver('reduceBy', source);
  callable(source, 'reduceBy', 'key', key);
  callable(source, 'reduceBy', 'fn', fn);
  callable(source, 'reduceBy', 'seed', seed);
  const accumulators = new Cells<K, A>();
  drive<T>(planOf(source), { name: 'reduceBy', ends: true }, (value, index) => {
    const own = key(value, index);
    const cell = accumulators.find(own);
    if (cell === undefined) accumulators.add(own, fn(seed(own), value, own));
    else cell.value = fn(cell.value, value, own);
  });
  return accumulators.toMap();
}
