/** minMax: the smallest and the largest value in the default order; each the first of equals. */
import { optionalCallable } from '../engine/arguments/check.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Collector, Mapper, Portable } from '../types.ts';
import { packExtreme, unpackExtreme } from '../common/extremeCollector.ts';

interface Both {
  readonly least: Extreme<unknown>;
  readonly greatest: Extreme<unknown>;
}

/**
 * The smallest and the largest element in the default order, as a pair; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal ones it is: the first. null and undefined are passed over;
 * a NaN, if there is one, is both. O(1) memory.
 *
 * @throws TypeError, when an element is added that has no place in the order beside the others
 * @example
 * Seq.of(2, 1, 3).collect(minMax()); // → [1, 3]
 * @see `Seq#minMax`; `min`, `max`
 */
export function minMax<T>(): Collector<T, [min: T, max: T] | undefined>;
/**
 * The smallest and the largest of the values that `f` gives for the elements, as a pair; undefined if there are none.
 *
 * Depends on the order of the elements only in which of equal values it is: the first. null and undefined are passed
 * over; a NaN, if there is one, is both. O(1) memory.
 *
 * @throws TypeError at once if `f` is not callable; when a value comes that has no place in the order beside the others
 * @example
 * Seq.of('bb', 'a', 'ccc').collect(minMax((word) => word.length)); // → [1, 3]
 * @see `Seq#minMax`; `min`, `max`
 */
export function minMax<T, U>(f: Mapper<T, U>): Collector<T, [min: U, max: U] | undefined>;
export function minMax<T>(f?: Mapper<T, unknown>): Collector<T, [never, never] | undefined> {
  optionalCallable(undefined, 'minMax', 'f', f);
  const collector: Collector<T, [unknown, unknown] | undefined, Both> = {
    init: nothingYet,
    add(both, value, index) {
      const own = f === undefined ? value : f(value, index);
      both.least.add(own, own, index);
      both.greatest.add(own, own, index);
      return both;
    },
    merge(a, b) {
      a.least.merge(b.least);
      a.greatest.merge(b.greatest);
      return a;
    },
    done: ({ least, greatest }) => (least.found ? [least.best, greatest.best] : undefined),
    pack: ({ least, greatest }) => [packExtreme(least), packExtreme(greatest)],
    unpack(packed) {
      const pair = packed as readonly Portable[];
      const { least, greatest } = nothingYet();
      return { least: unpackExtreme(least, pair[0]), greatest: unpackExtreme(greatest, pair[1]) };
    },
  };
  return collector as Collector<T, [never, never] | undefined>;
}

function nothingYet(): Both {
  return { least: new Extreme<unknown>(-1, 'minMax'), greatest: new Extreme<unknown>(1, 'minMax') };
}
