/**
 * count: how many elements there are. `T` is there so that, beside another argument that tells of the elements, it does not
 * speak for unknown ones: `groupBy((order) => order.city, count())`.
 */
import type { Collector } from '../types.ts';

/**
 * The number of elements.
 *
 * Does not depend on their order. O(1) memory.
 *
 * @example
 * Seq.of('a', 'b', 'c').collect(count()); // → 3
 * @see `Seq#count`; `Collectors.counting` in Java
 */
export function count<T>(): Collector<T, number> {
  return {
    init: () => 0,
    add: (counted) => counted + 1,
    merge: (a, b) => a + b,
    done: (counted) => counted,
  };
}
