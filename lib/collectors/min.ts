/** min: the smallest value in the default order; the first of equals. */
import type { Collector, Mapper } from '../types.ts';
import { extremeBy } from '../common/extremeCollector.ts';

/**
 * The smallest element in the default order; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal ones it is: the first. null and undefined are passed over;
 * a NaN, if there is one, is the answer. O(1) memory.
 *
 * @throws TypeError, when an element is added that has no place in the order beside the others
 * @example
 * Seq.of(2, 1, 3).collect(min()); // → 1
 * @see `Seq#min`; `topK` for an order of your own; `Collectors.minBy` in Java
 */
export function min<T>(): Collector<T, T | undefined>;
/**
 * The smallest of the values that `f` gives for the elements, in the default order; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal values it is: the first. null and undefined are passed
 * over; a NaN, if there is one, is the answer. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when a value comes that has no place in the order beside the others
 * @example
 * Seq.of('bb', 'a', 'ccc').collect(min((word) => word.length)); // → 1
 * @see `Seq#min`; `Seq#minBy` and `topK` for the element instead of the value
 */
export function min<T, U>(f: Mapper<T, U>): Collector<T, U | undefined>;
export function min<T>(f?: Mapper<T, unknown>): Collector<T, never> {
  return extremeBy('min', -1, f) as Collector<T, never>;
}
