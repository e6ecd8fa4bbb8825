/** minMax: the smallest and the largest element, in one pass; undefined if there is none. Each is the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { Plan } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.minMax} for any iterable. */
export function minMax<T>(source: Iterable<T>, compare?: Compare<T>): [min: T, max: T] | undefined {
  const plan = receiver('minMax', source);
  optionalCallable(source, 'minMax', 'compare', compare);
  return compare === undefined ? byDefault<T>(plan) : by(plan, compare);
}

function byDefault<T>(plan: Plan): [T, T] | undefined {
  const least = new Extreme<T>(-1);
  const greatest = new Extreme<T>(1);
  const add = (value: T): void => {
    least.add(value, value);
    greatest.add(value, value);
  };
  const result = (): [T, T] | undefined => (least.found ? [least.best as T, greatest.best as T] : undefined);
  return drive(plan, new Each('minMax', undefined, add, result));
}

/** By the user's own order, which decides about every element. */
function by<T>(plan: Plan, compare: Compare<T>): [T, T] | undefined {
  let found: [T, T] | undefined;
  const add = (value: T): void => {
    if (found === undefined) found = [value, value];
    else if (compare(value, found[0]) < 0) found[0] = value;
    else if (compare(value, found[1]) > 0) found[1] = value;
  };
  return drive(plan, new Each('minMax', undefined, add, () => found));
}
