/** toMap: a fresh Map; of elements with the same key the last wins. */
import { callable, optionalCallable } from '../engine/arguments/check.ts';
import { Map, mapForEach, mapSet } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Collector, Mapper } from '../types.ts';

/**
 * The elements in a Map by a key; of those with the same key the last wins.
 *
 * Depends on the order of the elements: parts are merged in their order. Keys in first-seen order. O(keys) memory. Each
 * result is a fresh Map. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
 *
 * @throws TypeError at once if `key` is not callable
 * @example
 * Seq.of('ann', 'bob').collect(toMap((name) => name[0])); // → new Map([['a', 'ann'], ['b', 'bob']])
 * @see `Seq#toMap`; `groupBy` to keep all; `Collectors.toMap` in Java
 */
export function toMap<T, K>(key: Mapper<T, K>): Collector<T, Map<K, T>>;
/**
 * The values that `value` gives for the elements, in a Map by a key; of those with the same key the last wins.
 *
 * Depends on the order of the elements: parts are merged in their order. Keys in first-seen order. O(keys) memory. Each
 * result is a fresh Map. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
 *
 * @throws TypeError at once if `key` or `value` is not callable
 * @example
 * Seq.of('ann', 'bo').collect(toMap((name) => name, (name) => name.length)); // → new Map([['ann', 3], ['bo', 2]])
 * @see `Seq#toMap`; `groupBy` to keep all; `Collectors.toMap` in Java
 */
export function toMap<T, K, V>(key: Mapper<T, K>, value: Mapper<T, V>): Collector<T, Map<K, V>>;
export function toMap<T>(
  key: Mapper<T, unknown>,
  value?: Mapper<T, unknown>,
): Collector<T, Map<never, never>> {
  callable(undefined, 'toMap', 'key', key);
  optionalCallable(undefined, 'toMap', 'value', value);
  const collector: Collector<T, Map<unknown, unknown>, Map<unknown, unknown>> = {
    init: () => new Map<unknown, unknown>(),
    add(map, element, index) {
      const own = keyWithin(map, key(element, index));
      return mapSet(map, own, value === undefined ? element : value(element, index));
    },
    merge: overlaid,
    done: (map) => overlaid(new Map<unknown, unknown>(), map),
  };
  return collector as Collector<T, Map<never, never>>;
}

/** `a` with the entries of `b`, which replace those with the same key. */
function overlaid<K, V>(a: Map<K, V>, b: ReadonlyMap<K, V>): Map<K, V> {
  mapForEach(b, (value, key) => void mapSet(a, keyWithin(a, key), value));
  return a;
}
