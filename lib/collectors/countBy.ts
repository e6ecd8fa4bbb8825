/** countBy: the number of elements of each key, in a fresh Map, keys in the order first seen. */
import { optionalCallable } from '../engine/arguments/check.ts';
import { Map, mapForEach, mapGet, mapSet } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Collector, Mapper } from '../types.ts';

/**
 * The number of occurrences of each element (SameValueZero), in a Map.
 *
 * Depends on the order of the elements only in the order of the keys: first seen, first listed. O(distinct) memory.
 * Each result is a fresh Map. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
 *
 * @example
 * Seq.of('a', 'b', 'a').collect(countBy()); // → new Map([['a', 2], ['b', 1]])
 * @see `Seq#countBy`; `groupBy` with `count`; `Counter` in Python
 */
export function countBy<T>(): Collector<T, Map<T, number>>;
/**
 * The number of elements of each key, in a Map.
 *
 * Depends on the order of the elements only in the order of the keys: first seen, first listed. O(keys) memory. Each
 * result is a fresh Map. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
 *
 * @throws TypeError at once if `key` is not callable
 * @example
 * Seq.of(1, 2, 3).collect(countBy((n) => n % 2 === 0)); // → new Map([[false, 2], [true, 1]])
 * @see `Seq#countBy`; `groupBy` with `count`
 */
export function countBy<T, K>(key: Mapper<T, K>): Collector<T, Map<K, number>>;
export function countBy<T>(key?: Mapper<T, unknown>): Collector<T, Map<never, number>> {
  optionalCallable(undefined, 'countBy', 'key', key);
  const collector: Collector<T, Map<unknown, number>, Map<unknown, number>> = {
    init: () => new Map<unknown, number>(),
    add: (counts, value, index) => raise(counts, key === undefined ? value : key(value, index), 1),
    merge: added,
    done: (counts) => added(new Map<unknown, number>(), counts),
  };
  return collector as Collector<T, Map<never, number>>;
}

/** `a` with the counts of `b` added. */
function added<K>(a: Map<K, number>, b: ReadonlyMap<K, number>): Map<K, number> {
  mapForEach(b, (count, key) => void raise(a, key, count));
  return a;
}

function raise<K>(counts: Map<K, number>, key: K, by: number): Map<K, number> {
  const own = keyWithin(counts, key);
  return mapSet(counts, own, (mapGet(counts, own) ?? 0) + by);
}
