/** minMax: the smallest and the largest element, in one pass; undefined if there is none. Each is the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.minMax} for any iterable. */
export function minMax<T>(source: Iterable<T>, compare?: Compare<T>): [min: T, max: T] | undefined {
  const plan = receiver('minMax', source);
  optionalCallable(source, 'minMax', 'compare', compare);
  return drive(plan, compare === undefined ? byDefault<T>() : by(compare));
}

type Both<T> = Each<T, [T, T] | undefined>;

function byDefault<T>(): Both<T> {
  const least = new Extreme<T>(-1, 'minMax');
  const greatest = new Extreme<T>(1, 'minMax');
  const add = (value: T, index: number): void => {
    least.add(value, value, index);
    greatest.add(value, value, index);
  };
  const result = (): [T, T] | undefined => (least.found ? [least.best as T, greatest.best as T] : undefined);
  return new Each('minMax', undefined, add, result);
}

/** By the user's own order, which decides about every element. */
function by<T>(compare: Compare<T>): Both<T> {
  let found: [T, T] | undefined;
  const add = (value: T): void => {
    if (found === undefined) found = [value, value];
    else if (compare(value, found[0]) < 0) found[0] = value;
    else if (compare(value, found[1]) > 0) found[1] = value;
  };
  return new Each('minMax', undefined, add, () => found);
}
