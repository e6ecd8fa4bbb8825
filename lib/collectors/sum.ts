/** sum: the sum of numbers, rounded once, at the end: neither their order nor a split can show in it. */
import { ExactSum } from '../structures/exactSum.ts';
import type { Collector, Mapper } from '../types.ts';
import { numbersBy } from '../common/numbers.ts';

/**
 * The sum of the elements, which are numbers; 0 of nothing.
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
 * The sum of what `f` gives for each element; 0 of nothing.
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
  };
}
