/** One figure of them all, and a few of them by chance. */
import type { Fn } from '../core.ts';
import { each } from '../stage.ts';
import { ordering, rank } from '../keys.ts';
import { toArray } from './results.ts';

export function reduce(up: unknown, reducer: Fn, ...seed: unknown[]): unknown {
  let has = seed.length > 0;
  let accumulator = seed[0];
  each(up, (value, index) => {
    accumulator = has ? reducer(accumulator, value, index) : value;
    has = true;
  });
  if (!has) throw new TypeError('empty');
  return accumulator;
}

export function forEach(up: unknown, fn: Fn): void {
  each(up, (value, index) => void fn(value, index));
}

export const count = (up: unknown): number => toArray(up).length;

/** For numbers that add up without rounding. */
export function sum(up: unknown): number {
  let total: number | undefined;
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    total = total === undefined ? value : total + value;
  });
  return total ?? 0;
}

export function mean(up: unknown): number | undefined {
  let total = -0;
  let count = 0;
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    total += value;
    count++;
  });
  return count === 0 ? undefined : total / count;
}

/** The first of equals; by default a NaN is the answer wherever it stands, and null is passed over, as undefined always is. */
function extreme(up: unknown, key: Fn, compare: Fn | undefined, sign: number): unknown {
  let best: { value: unknown; key: unknown } | undefined;
  each(up, (value) => {
    const found = key(value);
    if (found === undefined) return;
    if (compare === undefined) {
      if (found === null) return;
      rank(found);
      if (best !== undefined && rank(best.key).late > 0) return;
      if (rank(found).late > 0) {
        best = { value, key: found };
        return;
      }
    }
    if (best === undefined || sign * ordering(compare)(found, best.key) < 0) best = { value, key: found };
  });
  return best?.value;
}

const itself: Fn = (value) => value;

export const min = (up: unknown, compare?: Fn): unknown => extreme(up, itself, compare, 1);

export const max = (up: unknown, compare?: Fn): unknown => extreme(up, itself, compare, -1);

export const minBy = (up: unknown, key: Fn): unknown => extreme(up, key, undefined, 1);

export const maxBy = (up: unknown, key: Fn): unknown => extreme(up, key, undefined, -1);

/** Whoever is asked first finds what cannot be compared, so both are asked about each element, and not one after the other. */
export function minMax(up: unknown, compare?: Fn): [unknown, unknown] | undefined {
  const values: unknown[] = [];
  let both: [unknown, unknown] | undefined;
  each(up, (value) => {
    if (value === undefined || (compare === undefined && value === null)) return;
    values.push(value);
    both = [min(values, compare), max(values, compare)];
  });
  return both;
}

/** For whole numbers that can be squared and added up without rounding. */
export function stats(up: unknown): object {
  const values: number[] = [];
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    values.push(value);
  });
  const count = values.length;
  const total = sum(values);
  const squares = values.reduce((all, x) => all + x * x, 0);
  const variance = count < 2 ? NaN : (count * squares - total * total) / (count * (count - 1));
  return {
    count,
    sum: total,
    mean: mean(values),
    variance,
    stdev: Math.sqrt(variance),
    min: min(values),
    max: max(values),
  };
}

export function quantile(up: unknown, q: number): number | undefined {
  const values: number[] = [];
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    values.push(value);
  });
  if (values.length === 0) return undefined;
  if (values.some(Number.isNaN)) return NaN;
  values.sort((a, b) => a - b || Number(Object.is(b, -0)) - Number(Object.is(a, -0)));
  const rank = (values.length - 1) * q;
  const low = values[Math.floor(rank)]!;
  const high = values[Math.ceil(rank)]!;
  return low === high ? low : low + (high - low) * (rank - Math.floor(rank));
}

/** Every element draws a number; those with the smallest ones are the sample, in the order of their numbers. */
export function sample(up: unknown, n: number, rng: Fn): unknown[] {
  const drawn: { value: unknown; number: number }[] = [];
  each(up, (value) => {
    const number: unknown = rng();
    if (typeof number !== 'number') throw new TypeError('not a number');
    if (!(number >= 0 && number < 1)) throw new RangeError('out of range');
    drawn.push({ value, number: Math.floor(number * 2 ** 53) });
  });
  drawn.sort((a, b) => a.number - b.number);
  return drawn.slice(0, Math.max(0, Math.trunc(n))).map(({ value }) => value);
}
