/**
 * The quantile of numbers by linear interpolation between the two nearest ranks: type 7 of Hyndman and Fan, as in R,
 * NumPy and Excel's PERCENTILE.INC.
 *
 *     1 2 3 10      q = 0.5: rank 1.5  ──▶ halfway between 2 and 3 ──▶ 2.5
 */
import { floor, isFinite, max, min, sortedDoubles } from '../platform/builtins.ts';

/** `q` is from 0 to 1. undefined without numbers; NaN if a number is NaN. The array does not change. */
export function quantileOf(numbers: readonly number[], q: number): number | undefined {
  const { length } = numbers;
  if (length === 0) return undefined;
  const sorted = sortedDoubles(numbers);
  const last = sorted[length - 1]!;
  if (last !== last) return NaN;
  const rank = (length - 1) * q;
  const place = floor(rank);
  const low = sorted[place]!;
  const high = sorted[min(place + 1, length - 1)]!;
  return between(low, high, rank - place);
}

/** `part` of the way from `low` to `high`, never outside of them. */
function between(low: number, high: number, part: number): number {
  if (part === 0 || low === high) return low;
  const distance = high - low;
  // The distance may overflow, or be infinite.
  return isFinite(distance) ? max(low, min(high, low + part * distance)) : low * (1 - part) + high * part;
}
