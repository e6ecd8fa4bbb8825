/** minMax: the smallest and the largest element, in one pass; undefined if there is none. Each is the first of equals. */
import { optionalCallable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.minMax} for any iterable. */
export function minMax<T>(source: Iterable<T>, compare?: Compare<T>): [min: T, max: T] | undefined {
  receiver('minMax', source);
  optionalCallable(source, 'minMax', 'compare', compare);
  return compare === undefined ? byDefault(source) : by(source, compare);
}

function byDefault<T>(source: Iterable<T>): [T, T] | undefined {
  const least = new Extreme<T>(-1);
  const greatest = new Extreme<T>(1);
  drive<T>(planOf(source), { name: 'minMax', ends: true }, (value) => {
    least.add(value, value);
    greatest.add(value, value);
  });
  return least.found ? [least.best as T, greatest.best as T] : undefined;
}

/** By the user's own order, which decides about every element. */
function by<T>(source: Iterable<T>, compare: Compare<T>): [T, T] | undefined {
  let found: [T, T] | undefined;
  drive<T>(planOf(source), { name: 'minMax', ends: true }, (value) => {
    if (found === undefined) found = [value, value];
    else if (compare(value, found[0]) < 0) found[0] = value;
    else if (compare(value, found[1]) > 0) found[1] = value;
  });
  return found;
}
