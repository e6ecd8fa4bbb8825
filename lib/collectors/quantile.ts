/** quantile: the number below which a given fraction of the numbers lies. */
import { fraction } from '../engine/arguments/check.ts';
import { put } from '../platform/builtins.ts';
import { quantileOf } from '../structures/quantile.ts';
import type { Collector, Mapper } from '../types.ts';
import { numbersBy } from '../common/numbers.ts';
import { appended } from './toArray.ts';

/**
 * The `q`-quantile of the elements, which are numbers: 0 is the least, 0.5 the median, 1 the greatest; undefined if
 * there are none, NaN if one is NaN.
 *
 * Does not depend on their order. Exact, with linear interpolation between the two nearest ranks (type 7, as in R, NumPy
 * and Excel). O(n) memory; each result sorts, O(n log n).
 *
 * @throws TypeError at once if `q` is not a number; RangeError at once if it is outside of 0 … 1; TypeError, when an
 * element is added that is not a number
 * @example
 * Seq.of(1, 2, 3, 10).collect(quantile(0.5)); // → 2.5
 * @see `Seq#quantile`; `numpy.quantile`
 */
export function quantile(q: number): Collector<number, number | undefined>;
/**
 * The `q`-quantile of the results of `f` for the elements: 0 is the least, 0.5 the median, 1 the greatest; undefined if
 * there are none, NaN if one is NaN.
 *
 * Does not depend on their order. Exact, with linear interpolation between the two nearest ranks (type 7, as in R, NumPy
 * and Excel). O(n) memory; each result sorts, O(n log n).
 *
 * @throws TypeError at once if `q` is not a number or `f` is not callable; RangeError at once if `q` is outside of
 * 0 … 1; TypeError, when an element is added for which `f` gives no number
 * @example
 * Seq.of('a', 'bbb', 'cc').collect(quantile(0.5, (word) => word.length)); // → 2
 * @see `Seq#quantile`; `numpy.quantile`
 */
export function quantile<T>(q: number, f: Mapper<T, number>): Collector<T, number | undefined>;
export function quantile<T>(q: number, f?: Mapper<T, number>): Collector<T, number | undefined, number[]> {
  fraction(undefined, 'quantile', 'q', q);
  const numberOf = numbersBy('quantile', f);
  return {
    init: () => [],
    add(numbers, value, index) {
      put(numbers, numbers.length, numberOf(value, index));
      return numbers;
    },
    merge: appended,
    done: (numbers) => quantileOf(numbers, q),
  };
}
