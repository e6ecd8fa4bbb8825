/**
 * aggregateBy: what a collector makes of the elements of each key, in a fresh Map, in first-seen order of the keys.
 *
 *     a1 b2 a3 ── aggregateBy(letter, sum) ──▶ a: 4, b: 2
 *
 * Holds  one accumulator a key; no lists of elements
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { collecting } from '../engine/arguments/checkMore.ts';
import { drive } from '../engine/run/drive.ts';
import { groupBy } from '../collectors/groupBy.ts';
import type { Collector, Mapper } from '../types.ts';
import { into } from './collect.ts';

/** {@link Seq.aggregateBy} for any iterable. */
export function aggregateBy<T, K, R>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  collector: Collector<T, R>,
): Map<K, R> {
  const plan = receiver('aggregateBy', source);
  callable(source, 'aggregateBy', 'key', key);
  collecting(source, 'aggregateBy', 'collector', collector);
  return drive(plan, into(source, 'aggregateBy', groupBy(key, collector)));
}
