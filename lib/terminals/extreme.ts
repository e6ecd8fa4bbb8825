/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * In the default order null and undefined are passed over, and a NaN, if there is one, is the answer: then the rest is
 * still read, since a terminal that reads to the end does so for every input.
 */
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { checkOrderable, compareDefault, isNaNLike } from '../structures/defaultOrder.ts';
import type { Compare } from '../types.ts';

/** −1: the smallest; 1: the largest. */
export type Side = -1 | 1;

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
  let best: T | undefined;
  let bestKey: unknown;
  drive<T>(planOf(source), { name: operation, ends: true }, (value) => {
    const own = key === undefined ? value : key(value);
    if (own === undefined || own === null) return;
    if (bestKey === undefined) checkOrderable(own);
    else if (compareSides(own, bestKey, side) <= 0) return;
    best = value;
    bestKey = own;
  });
  return best;
}

/** Positive if `a` is the better one; a NaN is better than anything but another NaN. */
function compareSides(a: unknown, b: unknown, side: Side): number {
  const order = compareDefault(a, b);
  if (isNaNLike(b)) return 0;
  return isNaNLike(a) ? 1 : order * side;
}
