/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * In the default order null and undefined are passed over, and a NaN, if there is one, is the answer: then the rest is
 * still read, since a terminal that reads to the end does so for every input.
 */
import { Each } from '../engine/run/sinks.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** The extreme by the user's own order, which decides about every element; without one, by the default order. */
export function extreme<T>(
  operation: string,
  side: Side,
  compare: Compare<T> | undefined,
): Each<T, T | undefined> {
  if (compare === undefined) return extremeBy<T>(operation, side, undefined);
  let best: T | undefined;
  const add = (value: T, index: number): void => {
    if (index === 0 || compare(value, best as T) * side > 0) best = value;
  };
  return new Each(operation, undefined, add, () => best);
}

/** The extreme by the default order of the keys, or of the elements themselves. */
export function extremeBy<T>(
  operation: string,
  side: Side,
  key: ((value: T) => unknown) | undefined,
): Each<T, T | undefined> {
  const first = new Extreme<T>(side, operation);
  // Called with the element alone.
  const ask = key === undefined ? undefined : (value: T): unknown => key(value);
  const add = (value: T, index: number, own: unknown): void =>
    first.add(value, key === undefined ? value : own, index);
  return new Each(operation, ask, add, () => first.best);
}
