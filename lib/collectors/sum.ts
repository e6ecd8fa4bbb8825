/** sum: the sum of numbers, rounded once, at the end: the result depends neither on their order nor on a split. */
import { ExactSum } from '../structures/exactSum.ts';
import { packSum, unpackSum } from '../structures/packing.ts';
import type { Collector, Mapper } from '../types.ts';
import { numbersBy } from '../common/numbers.ts';

/**
 * The sum of the elements, which are numbers; 0 if there are none.
 *
 * Does not depend on their order. Exactly rounded (`Math.sumPrecise`), however the elements are split. O(1) memory.
 *
 * @throws TypeError, when an element is added that is not a number
 * @example
 * Seq.of(0.1, 0.2, 0.3).collect(sum()); // → 0.6
 * @see `Seq#sum`; `Collectors.summingDouble` in Java
 */
export function sum(): Collector<number, number>;
/**
 * The sum of the results of `f` for the elements; 0 if there are none.
 *
 * Does not depend on their order. Exactly rounded (`Math.sumPrecise`), however the elements are split. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when an element is added for which it gives no number
 * @example
 * Seq.of({ qty: 2 }, { qty: 3 }).collect(sum((row) => row.qty)); // → 5
 * @see `Seq#sum`; `Collectors.summingDouble` in Java
 */
export function sum<T>(f: Mapper<T, number>): Collector<T, number>;
export function sum<T>(f?: Mapper<T, number>): Collector<T, number, ExactSum> {
  const numberOf = numbersBy('sum', f);
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
    done: (total) => total.result(),
    pack: packSum,
    unpack: unpackSum,
  };
}
