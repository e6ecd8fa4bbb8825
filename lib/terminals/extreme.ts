/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * In the default order null and undefined are passed over, and a NaN, if there is one, is the answer: then the rest is
 * still read, since a terminal that reads to the end does so for every input.
 */
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** The extreme by the user's own order, which decides about every element. */
export function extremeBy<T>(
  source: Iterable<T>,
  operation: string,
  side: Side,
  compare: Compare<T>,
): T | undefined {
  let best: T | undefined;
  drive<T>(planOf(source), { name: operation, ends: true }, (value, index) => {
    if (index === 0 || compare(value, best as T) * side > 0) best = value;
  });
  return best;
}

/** The extreme by the default order of the keys. */
export function extremeOf<T>(
  source: Iterable<T>,
  operation: string,
  side: Side,
  key: ((value: T) => unknown) | undefined,
): T | undefined {
  const extreme = new Extreme<T>(side);
  drive<T>(planOf(source), { name: operation, ends: true }, (value) => {
    extreme.add(value, key === undefined ? value : key(value));
  });
  return extreme.best;
}
