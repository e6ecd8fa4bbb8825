/** distinctCount: the number of different elements or keys. */
import { optionalCallable } from '../engine/arguments/check.ts';
import { setSize } from '../platform/pristine.ts';
import { Set, setAdd } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Collector, Mapper } from '../types.ts';
import { joined } from './toSet.ts';

/**
 * The number of distinct elements (SameValueZero), or of distinct keys that `key` gives for them.
 *
 * Does not depend on their order. Exact; O(distinct) memory. Objects, arrays and Dates are compared by identity, a
 * `key(…)` by its parts.
 *
 * @throws TypeError at once if `key` is not callable
 * @example
 * Seq.of('a', 'B', 'b').collect(distinctCount((s) => s.toLowerCase())); // → 2
 * @see `toSet`, `Seq#distinct`; `COUNT(DISTINCT …)` in SQL
 */
export function distinctCount<T>(key?: Mapper<T, unknown>): Collector<T, number> {
  optionalCallable(undefined, 'distinctCount', 'key', key);
  const collector: Collector<T, number, Set<unknown>> = {
    init: () => new Set<unknown>(),
    add: (seen, value, index) => setAdd(seen, keyWithin(seen, key === undefined ? value : key(value, index))),
    merge: joined,
    done: (seen) => setSize(seen),
  };
  return collector;
}
