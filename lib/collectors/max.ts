/** max: the largest value in the default order; the first of equals. */
import type { Collector, Mapper } from '../types.ts';
import { extremeBy } from '../common/extremeCollector.ts';

/**
 * The largest element in the default order; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal ones it is: the first. null and undefined are passed over;
 * a NaN, if there is one, is the answer. O(1) memory.
 *
 * @throws TypeError, when an element is added that has no place in the order beside the others
 * @example
 * Seq.of(2, 1, 3).collect(max()); // → 3
 * @see `Seq#max`; `topK` for an order of your own; `Collectors.maxBy` in Java
 */
export function max<T>(): Collector<T, T | undefined>;
/**
 * The largest of the values that `f` gives for the elements, in the default order; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal values it is: the first. null and undefined are passed
 * over; a NaN, if there is one, is the answer. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when a value comes that has no place in the order beside the others
 * @example
 * Seq.of('bb', 'a', 'ccc').collect(max((word) => word.length)); // → 3
 * @see `Seq#max`; `Seq#maxBy` and `topK` for the element instead of the value
 */
export function max<T, U>(f: Mapper<T, U>): Collector<T, U | undefined>;
export function max<T>(f?: Mapper<T, unknown>): Collector<T, never> {
  return extremeBy('max', 1, f) as Collector<T, never>;
}
