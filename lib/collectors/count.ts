/**
 * count: the number of elements. The type parameter `T` lets another argument decide the type of the elements; without
 * it they would be unknown: `groupBy((order) => order.city, count())`.
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
