/**
 * A sum of doubles that is rounded once, at the end, as that of `Math.sumPrecise`, but one element at a time.
 *
 *     add(x) ──▶ high + x = new high, exactly, as for integers?   ──▶ done: one addition and a test
 *                     │ no: the rounding error is a double too (Knuth's TwoSum)
 *                     ▼
 *                low + error = new low, exactly?                  ──▶ done: most doubles end here
 *                     │ no: the error of that
 *                     ▼
 *                partials: doubles that do not overlap, smallest first (Shewchuk); about 40 at most
 *
 * At any time the true sum is  overflow · 2^1024 + partials + low + high,  so merging two sums is exact as well, and
 * the result does not depend on the order of the elements or on how they were split. Nothing is allocated per
 * element. The overflow count and the last rounding follow the polyfill of the TC39 proposal (tc39/proposal-math-sum).
 *
 * Zeros: the sum of no elements is 0, where `Math.sumPrecise([])` is −0; the sum of only −0 is −0, as there.
 */
import { abs, floor, put } from '../platform/builtins.ts';

const MAX_DOUBLE = 2 ** 1023 * (2 - 2 ** -52);
const TWO_1023 = 2 ** 1023;
/** Half of the distance between the largest double and 2^1024. */
const HALF_TOP_STEP = 2 ** 970;
/** Scaled by this factor, no sum of fewer than 2^53 doubles overflows. */
const SCALE = 2 ** -54;

export class ExactSum {
  /** The number of numbers added. */
  count = 0;
  /** True once a number has come that is no 32-bit integer, in a run whose loop is made for those. */
  odd = false;
  // These fields are read and set by packing.ts, too.
  /**
   * −0 is the only start that changes no sum, not even one of −0; and it makes these two fields doubles from the start.
   */
  high = -0;
  low = -0;
  /** 0, or the sum of the infinities and NaNs met so far. */
  special = 0;
  /** The number of times that 2^1024 was taken out of the partials. */
  overflow = 0;
  readonly partials: number[] = [];
  /** The number of `partials` in use: the array never shrinks. */
  used = 0;

  add(x: number): void {
    this.count++;
    this.plus(x);
  }

  /** Adds everything that `other` has added; `other` does not change. */
  merge(other: ExactSum): void {
    const { count, high, low, special, overflow } = other;
    const partials = copyOf(other.partials, other.used);
    this.count += count;
    this.special += special;
    this.overflow += overflow;
    for (let i = 0; i < partials.length; i++) this.grow(partials[i] as number);
    this.plus(low);
    this.plus(high);
  }

  /** The sum so far, correctly rounded. More may be added afterwards. */
  result(): number {
    if (this.special !== 0) return this.special;
    if (this.count === 0) return 0;
    if (this.used === 0 && this.overflow === 0) return this.high + this.low;
    this.fold();
    return this.overflow === 0 ? roundPartials(0, this.partials, this.used - 1) : this.roundOverflown();
  }

  /**
   * The true sum divided by the count, then rounded once: the mean of 0.1, 0.1, 0.1 is 0.1, where `result() / count`
   * rounds twice, and the mean of two largest doubles is finite though their sum is not. The nearest double; only
   * where two are equally near, within a part in 2^40, it may be either. NaN without numbers.
   */
  mean(): number {
    const { count } = this;
    if (count === 0 || this.special !== 0) return this.special / count;
    const sum = this.result();
    if (sum === 0) return sum;
    if (abs(sum) === Infinity) return this.scaled().mean() / SCALE;
    const quotient = sum / count;
    return quotient + this.minusProduct(quotient, count) / count;
  }

  /**
   * Doubles whose sum is this sum times `scale`, a power of two; exact, except for underflow. For finite numbers only.
   */
  parts(scale: number): number[] {
    const { partials, used, high, low, overflow } = this;
    const parts: number[] = [];
    for (let i = 0; i < used; i++) put(parts, i, (partials[i] as number) * scale);
    put(parts, used, low * scale);
    put(parts, used + 1, high * scale);
    if (overflow !== 0) put(parts, used + 2, overflow * 2 * (TWO_1023 * scale));
    return parts;
  }

  /** Adds without counting. */
  private plus(x: number): void {
    const { high } = this;
    const sum = high + x;
    const part = sum - high;
    const lost = high - (sum - part) + (x - part);
    if (lost === 0) this.high = sum;
    else this.plusInexact(x, sum, lost);
  }

  private plusInexact(x: number, sum: number, lost: number): void {
    if (lost - lost !== 0) {
      // Not finite: either x is not, or the addition overflowed and `sum` is useless.
      if (x - x !== 0) this.special += x;
      else this.grow(x);
      return;
    }
    this.high = sum;
    // This cannot overflow: `lost` is 2^970 at most, and `low` is a sum of fewer than 2^53 such values.
    const { low } = this;
    const lowSum = low + lost;
    const part = lowSum - low;
    const rest = low - (lowSum - part) + (lost - part);
    this.low = lowSum;
    if (rest !== 0) this.grow(rest);
  }

  /** Adds a finite number to the partials, exactly. */
  private grow(value: number): void {
    const { partials, used } = this;
    let x = value;
    let kept = 0;
    for (let i = 0; i < used; i++) {
      let y = partials[i] as number;
      if (abs(x) < abs(y)) {
        const larger = y;
        y = x;
        x = larger;
      }
      let sum = x + y;
      if (abs(sum) === Infinity) {
        const sign = sum > 0 ? 1 : -1;
        this.overflow += sign;
        x = x - sign * TWO_1023 - sign * TWO_1023;
        if (abs(x) < abs(y)) {
          const larger = y;
          y = x;
          x = larger;
        }
        sum = x + y;
      }
      const lost = y - (sum - x);
      if (lost !== 0) partials[kept++] = lost;
      x = sum;
    }
    if (x !== 0) {
      if (kept < partials.length) partials[kept] = x;
      else put(partials, kept, x);
      kept++;
    }
    this.used = kept;
  }

  /** Moves everything into the partials. A number other than −0 has been added by now, so both fields may become 0. */
  private fold(): void {
    const { high, low } = this;
    this.high = 0;
    this.low = 0;
    this.grow(low);
    this.grow(high);
  }

  /** The result when the partials lack some multiple of 2^1024, which a partial of the other sign may outweigh. */
  private roundOverflown(): number {
    const { partials, used, overflow } = this;
    const sign = overflow > 0 ? 1 : -1;
    const top = used > 0 ? (partials[used - 1] as number) : 0;
    if (abs(overflow) > 1 || top * sign >= 0) return sign * Infinity;
    // 2^1024 + top, at half size so that it can be calculated.
    const half = sign * TWO_1023;
    const sum = half + top / 2;
    const lost = (top / 2 - (sum - half)) * 2;
    if (sum === half) {
      // Just below 2^1024: the largest double only if it is nearer, so by a hair more than half a step.
      const next = used > 1 ? (partials[used - 2] as number) : 0;
      return lost === -sign * HALF_TOP_STEP && next * sign < 0 ? sign * MAX_DOUBLE : sign * Infinity;
    }
    const rest = copyOf(partials, used);
    rest[used - 1] = lost;
    return roundPartials(sum * 2, rest, used - 1);
  }

  /** The same sum times `SCALE`; exact but for bits a thousand places below. */
  private scaled(): ExactSum {
    const small = new ExactSum();
    for (let i = 0; i < this.used; i++) small.plus((this.partials[i] as number) * SCALE);
    small.plus(this.low * SCALE);
    small.plus(this.high * SCALE);
    // 2^1024 times SCALE is 2^970.
    small.plus(this.overflow * HALF_TOP_STEP);
    small.count = this.count;
    return small;
  }

  /** sum − factor · times, rounded once: the product is added bit by bit of `times`. */
  private minusProduct(factor: number, times: number): number {
    const rest = new ExactSum();
    rest.merge(this);
    let bit = factor;
    for (let left = times; left > 0; left = floor(left / 2)) {
      if (left % 2 === 1) rest.plus(-bit);
      bit *= 2;
    }
    return rest.result();
  }
}

/**
 * The sum of `start` and `partials[0 … last]`, rounded to nearest, ties to even. They do not overlap and grow in size,
 * and `start` is 0 or the largest: so the sum is known as soon as an addition is inexact, except for a tie, which the
 * next partial decides.
 */
function roundPartials(start: number, partials: readonly number[], last: number): number {
  let sum = start;
  let lost = 0;
  let i = last;
  while (i >= 0 && lost === 0) {
    const larger = sum;
    const y = partials[i] as number;
    sum = larger + y;
    lost = y - (sum - larger);
    i--;
  }
  const next = i >= 0 ? (partials[i] as number) : 0;
  if ((lost > 0 && next > 0) || (lost < 0 && next < 0)) {
    const twice = lost * 2;
    const other = sum + twice;
    if (other - sum === twice) return other;
  }
  return sum;
}

/** The first `count` numbers of an array, without `slice`, which would ask the array's constructor. */
function copyOf(numbers: readonly number[], count: number): number[] {
  const copy: number[] = [];
  for (let i = 0; i < count; i++) put(copy, i, numbers[i] as number);
  return copy;
}
