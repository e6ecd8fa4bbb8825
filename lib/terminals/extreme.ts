/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * In the default order null and undefined are passed over, and a NaN, if there is one, is the answer: then the rest is
 * still read, since a terminal that reads to the end does so for every input.
 */
import type { Plan } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** The extreme by the user's own order, which decides about every element. */
export function extremeBy<T>(plan: Plan, operation: string, side: Side, compare: Compare<T>): T | undefined {
  let best: T | undefined;
  const add = (value: T, index: number): void => {
    if (index === 0 || compare(value, best as T) * side > 0) best = value;
  };
  return drive(plan, new Each(operation, undefined, add, () => best));
}

/** The extreme by the default order of the keys. */
export function extremeOf<T>(
  plan: Plan,
  operation: string,
  side: Side,
  key: ((value: T) => unknown) | undefined,
): T | undefined {
  const extreme = new Extreme<T>(side);
  // Called with the element alone.
  const ask = key === undefined ? undefined : (value: T): unknown => key(value);
  const add = (value: T, _index: number, own: unknown): void =>
    extreme.add(value, key === undefined ? value : own);
  return drive(plan, new Each(operation, ask, add, () => extreme.best));
}
