/**
 * reduceBy: the elements of each key folded into one accumulator, in a fresh Map, in first-seen order of the keys.
 *
 * A key's seed is made when its first element comes. Holds one accumulator a key.
 */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Map, mapGet, mapHas, mapSet } from '../structures/builtins.ts';
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
  const accumulators = new Map<K, A>();
  drive<T>(planOf(source), { name: 'reduceBy', ends: true }, (value, index) => {
    const own = key(value, index);
    const before = mapHas(accumulators, own) ? (mapGet(accumulators, own) as A) : seed(own);
    mapSet(accumulators, own, fn(before, value, own));
  });
  return accumulators;
}
