/**
 * aggregateBy: a collector's result for the elements of each key, in a fresh Map, keys in the order first seen.
 *
 *     a1 b2 a3 ── aggregateBy(letter, sum) ──▶ a: 4, b: 2
 *
 * Holds  one accumulator for each key; no lists of elements
 */
import { callable, collecting, receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { mapForEach, mapSet } from '../platform/builtins.ts';
import { Cells } from '../structures/groups.ts';
import type { Collector, Mapper } from '../types.ts';

/** The accumulator of a key, and the number of elements it got, which is the index of the next one. */
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
  return drive(plan, aggregateBySink(key, collector)) as Map<K, R>;
}

/**
 * The sink of one run.
 * @internal
 */
export function aggregateBySink(key: Mapper<never, unknown>, collector: Collector<never, unknown>): AnySink {
  return new Sink('aggregateBy', AGGREGATED, key as Callback, new Cells(), collector);
}

const AGGREGATED = /* @__PURE__ */ new Terminal<
  unknown,
  Cells<unknown, Group>,
  Map<unknown, unknown>,
  Collector<never, unknown>
>(({ state, arg: collector }, value, _index, own) => {
  let group = state.find(own)?.value;
  if (group === undefined) {
    group = { total: collector.init(), count: 0 };
    state.add(own, group);
  }
  group.total = collector.add(group.total, value as never, group.count++);
}, resultsOf);

function resultsOf({
  state,
  arg: collector,
}: {
  readonly state: Cells<unknown, Group>;
  readonly arg: Collector<never, unknown>;
}): Map<unknown, unknown> {
  const results = state.toMap() as Map<unknown, unknown>;
  mapForEach(results, (group, own) => void mapSet(results, own, collector.done((group as Group).total)));
  return results;
}
