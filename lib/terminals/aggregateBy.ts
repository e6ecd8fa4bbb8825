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
import { Each } from '../engine/run/sinks.ts';
import { mapForEach, mapSet } from '../structures/builtins.ts';
import { Cells } from '../structures/groups.ts';
import type { Collector, Mapper } from '../types.ts';

/** The accumulator of a key, and how many elements it got: the index of the next one. */
interface Group {
  total: unknown;
  count: number;
}

/** {@link Seq.aggregateBy} for any iterable. */
export function aggregateBy<T, K, R>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  collector: Collector<T, R>,
): Map<K, R> {
  const plan = receiver('aggregateBy', source);
  callable(source, 'aggregateBy', 'key', key);
  collecting(source, 'aggregateBy', 'collector', collector);
  const groups = new Cells<K, Group>();
  const add = (value: T, _index: number, own: K): void => {
    let group = groups.find(own)?.value;
    if (group === undefined) {
      group = { total: collector.init(), count: 0 };
      groups.add(own, group);
    }
    group.total = collector.add(group.total, value, group.count++);
  };
  return drive(plan, new Each('aggregateBy', key, add, () => resultsOf(groups, collector)));
}

function resultsOf<K, R>(groups: Cells<K, Group>, collector: Collector<never, R>): Map<K, R> {
  const results = groups.toMap() as Map<K, unknown>;
  mapForEach(results, (group, own) => void mapSet(results, own, collector.done((group as Group).total)));
  return results as Map<K, R>;
}
