/**
 * groupBy: a collector's result for the elements of each key, in a fresh Map, keys in the order first seen.
 *
 *     a1 b2 a3 ── groupBy(letter, sum(number)) ──▶ a: 4, b: 2
 */
import { callable, collecting } from '../engine/arguments/check.ts';
import { Map, mapForEach, mapGet, mapSet } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Collector, Mapper, Portable } from '../types.ts';
import {
  addCounted,
  beginCounted,
  mergeCounted,
  packCounted,
  unpackCounted,
} from '../common/countedState.ts';
import type { Counted } from '../common/countedState.ts';

/**
 * The result of `collector` for the elements of each key, in a Map.
 *
 * The keys are listed in the order first seen; apart from that, it depends on the order of the elements where
 * `collector` does. `key` gets the index in the whole, `collector` that in the group. O(keys) memory, times that of
 * `collector`. Each result is a fresh Map. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by
 * its parts.
 *
 * @throws TypeError at once if `key` is not callable or `collector` is no collector
 * @example
 * Seq.of('a1', 'b2', 'a3').collect(groupBy((id) => id[0], count())); // → new Map([['a', 2], ['b', 1]])
 * @see `Seq#aggregateBy`, `Seq#toGroups`; `Collectors.groupingBy` in Java
 */
export function groupBy<T, K, R>(key: Mapper<T, K>, collector: Collector<T, R>): Collector<T, Map<K, R>> {
  callable(undefined, 'groupBy', 'key', key);
  collecting(undefined, 'groupBy', 'collector', collector);
  const grouped: Collector<T, Map<K, R>, Map<K, Counted>> = {
    init: () => new Map<K, Counted>(),
    add(groups, value, index) {
      addCounted(collector, groupOf(groups, key(value, index), collector), value);
      return groups;
    },
    merge(a, b) {
      mapForEach(b, (group, key) => {
        const own = keyWithin(a, key);
        const known = mapGet(a, own);
        if (known === undefined) mapSet(a, own, group);
        else mergeCounted(collector, known, group);
      });
      return a;
    },
    done: (groups) => each(groups, (group) => collector.done(group.inner)),
    pack: (groups) => each(groups, (group) => packCounted(collector, group)) as Map<Portable, Portable>,
    unpack: (packed) => each(packed as Map<K, Portable>, (group) => unpackCounted(collector, group)),
  };
  return grouped;
}

/** A fresh Map with the same keys. */
function each<K, A, B>(groups: ReadonlyMap<K, A>, make: (group: A) => B): Map<K, B> {
  const made = new Map<K, B>();
  mapForEach(groups, (group, own) => void mapSet(made, keyWithin(made, own), make(group)));
  return made;
}

function groupOf<K>(groups: Map<K, Counted>, key: K, collector: Collector<never, unknown>): Counted {
  const own = keyWithin(groups, key);
  const known = mapGet(groups, own);
  if (known !== undefined) return known;
  const fresh = beginCounted(collector);
  mapSet(groups, own, fresh);
  return fresh;
}
