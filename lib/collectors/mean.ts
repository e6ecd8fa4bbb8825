/** mean: the exact sum divided by the count; undefined if there are no elements. */
import { ExactSum } from '../structures/exactSum.ts';
import { packSum, unpackSum } from '../structures/packing.ts';
import type { Collector, Mapper } from '../types.ts';
import { numbersBy } from '../common/numbers.ts';

/**
 * The arithmetic mean of the elements, which are numbers; undefined if there are none.
 *
 * Does not depend on their order. The sum is exact, however the elements are split. O(1) memory.
 *
 * @throws TypeError, when an element is added that is not a number
 * @example
 * Seq.of(1, 2, 6).collect(mean()); // → 3
 * @see `Seq#mean`; `Collectors.averagingDouble` in Java
 */
export function mean(): Collector<number, number | undefined>;
/**
 * The arithmetic mean of the results of `f` for the elements; undefined if there are none.
 *
 * Does not depend on their order. The sum is exact, however the elements are split. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when an element is added for which it gives no number
 * @example
 * Seq.of('a', 'bbb').collect(mean((word) => word.length)); // → 2
 * @see `Seq#mean`; `Collectors.averagingDouble` in Java
 */
export function mean<T>(f: Mapper<T, number>): Collector<T, number | undefined>;
export function mean<T>(f?: Mapper<T, number>): Collector<T, number | undefined, ExactSum> {
  const numberOf = numbersBy('mean', f);
  return {
    init: () => new ExactSum(),
    add(total, value, index) {
      total.add(numberOf(value, index));
      return total;
    },
    merge(a, b) {
      a.merge(b);
      return a;
    },
    done: (total) => (total.count === 0 ? undefined : total.mean()),
    pack: packSum,
    unpack: unpackSum,
  };
}
