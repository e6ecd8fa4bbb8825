/**
 * Count, sum, mean, variance, least and greatest of numbers, in one pass, for stats.
 *
 *     add(x) ──▶ sum += x            exactly (ExactSum)
 *                squares += x · x    exactly: a product of two doubles is a sum of two doubles
 *
 *     variance = (n · squares − sum · sum) / (n · (n − 1)),   the bracket exactly, rounded once
 *
 * With rounded sums that formula is a famous way to lose every digit; with exact ones it is exact, and the result
 * depends neither on the order of the numbers nor on how they were split and merged. Only the division by n · (n − 1)
 * and that product round, so the variance is within two units in the last place.
 *
 * A square may over- or underflow where its number does not. So squares are kept in three places, by size:
 *
 *     |x| < 2^-400          2^-400 ≤ |x| < 2^400          2^400 ≤ |x|
 *     (x · 2^600)²          x²                            (x · 2^-600)²
 *
 * In the end all are brought to the scale of the greatest that is in use. What underflows then is smaller than the
 * result by more than 2^100: numbers on both sides of a border differ by at least the border times 2^-53.
 */
import { abs, isFinite, sqrt } from '../platform/builtins.ts';
import { ExactSum } from './exactSum.ts';
import { lostInProduct } from './twoProduct.ts';
import type { Stats } from '../types.ts';

const HUGE = 2 ** 400;
const TINY = 2 ** -400;
const UP = 2 ** 600;
const DOWN = 2 ** -600;

export class Moments {
  total: ExactSum = new ExactSum();
  /** The least number; NaN if a number is NaN; undefined without numbers. */
  least: number | undefined = undefined;
  greatest: number | undefined = undefined;
  // These are read and set by packing.ts, too.
  squares: ExactSum = new ExactSum();
  tiny: ExactSum | undefined = undefined;
  huge: ExactSum | undefined = undefined;

  get count(): number {
    return this.total.count;
  }

  add(x: number): void {
    this.total.add(x);
    this.bound(x, x);
    const size = abs(x);
    if (size < HUGE && size >= TINY) addProduct(this.squares, x, x);
    else if (size < TINY) {
      if (x !== 0) addProduct((this.tiny ??= new ExactSum()), x * UP, x * UP);
    } else if (isFinite(x)) addProduct((this.huge ??= new ExactSum()), x * DOWN, x * DOWN);
  }

  /** Adds everything that `other` has added; `other` does not change. */
  merge(other: Moments): void {
    if (other.count === 0) return;
    this.bound(other.least!, other.greatest!);
    this.total.merge(other.total);
    this.squares.merge(other.squares);
    if (other.tiny !== undefined) (this.tiny ??= new ExactSum()).merge(other.tiny);
    if (other.huge !== undefined) (this.huge ??= new ExactSum()).merge(other.huge);
  }

  /** Variance and standard deviation, by n − 1; NaN for fewer than two numbers, or if one is not finite. */
  spread(): { variance: number; stdev: number } {
    const { count, least, greatest } = this;
    if (count < 2 || !isFinite(least) || !isFinite(greatest)) return { variance: NaN, stdev: NaN };
    const scale = this.huge !== undefined ? DOWN : this.isTiny() ? UP : 1;
    const scaled = this.deviations(scale) / (count * (count - 1));
    return { variance: scaled / scale / scale, stdev: sqrt(scaled) / scale };
  }

  /** n · squares − sum · sum, at the given scale of the numbers, rounded once. */
  private deviations(scale: number): number {
    const { count, squares, tiny, huge } = this;
    const exact = new ExactSum();
    addTimes(exact, count, squares, scale, scale);
    if (tiny !== undefined) addTimes(exact, count, tiny, scale * DOWN, scale * DOWN);
    if (huge !== undefined) addTimes(exact, count, huge, 1, 1);
    const sum = this.total.parts(scale);
    for (let i = 0; i < sum.length; i++) {
      for (let j = 0; j < sum.length; j++) addProduct(exact, -sum[i]!, sum[j]!);
    }
    return exact.result() + 0;
  }

  private isTiny(): boolean {
    return this.tiny !== undefined && this.squares.count === 0;
  }

  private bound(low: number, high: number): void {
    const { least, greatest } = this;
    if (least === undefined || !(low >= least)) this.least = least !== least ? least : low;
    if (greatest === undefined || !(high <= greatest))
      this.greatest = greatest !== greatest ? greatest : high;
  }
}

/** Adds a · b, exactly. */
function addProduct(sum: ExactSum, a: number, b: number): void {
  const high = a * b;
  sum.add(high);
  sum.add(lostInProduct(a, b, high));
}

/** Adds `times` · `squares` at the scale of its numbers: in two steps, since the square of a scale may underflow. */
function addTimes(sum: ExactSum, times: number, squares: ExactSum, scale: number, again: number): void {
  const parts = squares.parts(scale);
  for (let i = 0; i < parts.length; i++) addProduct(sum, times, parts[i]! * again);
}

/** The figures of moments, in a fresh object. */
export function statsOf(moments: Moments): Stats {
  const { count, total, least, greatest } = moments;
  const { variance, stdev } = moments.spread();
  const mean = count === 0 ? undefined : total.mean();
  return { count, sum: total.result(), mean, variance, stdev, min: least, max: greatest };
}
