/** stats: count, sum, mean, variance, standard deviation, least and greatest of numbers. */
import { Moments, statsOf } from '../structures/moments.ts';
import { packMoments, unpackMoments } from '../structures/packing.ts';
import type { Collector, Mapper, Stats } from '../types.ts';
import { numbersBy } from '../common/numbers.ts';

/**
 * Count, sum, mean, sample variance, standard deviation, least and greatest of the elements, which are numbers.
 *
 * Does not depend on their order (except that of 0 and −0 the first is the least or greatest). Every figure is
 * calculated from exact sums, so it is the same however the elements are split. O(1) memory.
 *
 * @throws TypeError, when an element is added that is not a number
 * @example
 * Seq.of(2, 4, 6).collect(stats());
 * // → { count: 3, sum: 12, mean: 4, variance: 4, stdev: 2, min: 2, max: 6 }
 * @see `Seq#stats`; `Collectors.summarizingDouble` in Java
 */
export function stats(): Collector<number, Stats>;
/**
 * Count, sum, mean, sample variance, standard deviation, least and greatest of the results of `f` for the elements.
 *
 * Does not depend on their order (except that of 0 and −0 the first is the least or greatest). Every figure is
 * calculated from exact sums, so it is the same however the elements are split. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when an element is added for which it gives no number
 * @example
 * Seq.of('a', 'bbb').collect(stats((word) => word.length)).variance; // → 2
 * @see `Seq#stats`; `Collectors.summarizingDouble` in Java
 */
export function stats<T>(f: Mapper<T, number>): Collector<T, Stats>;
export function stats<T>(f?: Mapper<T, number>): Collector<T, Stats, Moments> {
  const numberOf = numbersBy('stats', f);
  return {
    init: () => new Moments(),
    add(moments, value, index) {
      moments.add(numberOf(value, index));
      return moments;
    },
    merge(a, b) {
      a.merge(b);
      return a;
    },
    done: statsOf,
    pack: packMoments,
    unpack: unpackMoments,
  };
}
