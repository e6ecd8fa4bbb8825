/**
 * An arithmetic progression of numbers or bigints: start, start + step, start + 2·step, …
 *
 * A term is computed from its index, never from the term before, so that rounding does not add up. The number of terms
 * before the end is computed too; where division rounds, the neighbours are checked.
 */
import { abs, BigInt, floor, isFinite, max, MAX_SAFE_INTEGER, Number } from '../platform/builtins.ts';

export type Numeric = number | bigint;

export class Progression {
  readonly start: Numeric;
  readonly step: Numeric;
  /** The number of terms; Infinity if there is no last one. */
  readonly count: number;

  constructor(start: Numeric, end: Numeric, step: Numeric, inclusive: boolean) {
    this.start = start;
    this.step = step;
    this.count = countTerms(start, end, step, inclusive);
  }

  at(index: number): Numeric {
    const { start, step } = this;
    return typeof start === 'bigint'
      ? start + (step as bigint) * BigInt(index)
      : term(start, step as number, index);
  }

  /** True if each term is exactly the expression `start + index * step`: its product never overflows. */
  get isPlain(): boolean {
    const { step, count } = this;
    return typeof step === 'bigint' || count === Infinity || isFinite(step * count);
  }

  /** True if some terms would be the same number, as numbers of their size are further apart than the step. */
  get repeats(): boolean {
    const { start, step, count } = this;
    if (typeof start === 'bigint' || count < 2) return false;
    const last = count > MAX_SAFE_INTEGER ? start : (this.at(count - 1) as number);
    const largest = max(abs(start), abs(last));
    const below = largest - (largest - largest * 2 ** -53);
    const same = this.at(1) === start || (count <= MAX_SAFE_INTEGER && this.at(count - 2) === last);
    return same || below > abs(step as number);
  }

  /** True if `value` is one of the terms; found without going through them. */
  has(value: unknown): boolean {
    if (this.count === 0 || typeof value !== typeof this.start) return false;
    return typeof value === 'bigint' ? this.hasBig(value) : this.hasNumber(value as number);
  }

  private hasBig(value: bigint): boolean {
    const offset = value - (this.start as bigint);
    const step = this.step as bigint;
    if (step === 0n) return offset === 0n;
    const index = offset / step;
    return index * step === offset && index >= 0n && index < this.count;
  }

  private hasNumber(value: number): boolean {
    if (this.step === 0) return value === this.start;
    const near = floor(stepsBetween(this.start as number, value, this.step as number));
    if (!isFinite(near)) return false;
    for (let offset = -1; offset <= 1; offset++) {
      const index = near + offset;
      if (index >= 0 && index < this.count && this.at(index) === value) return true;
    }
    return false;
  }
}

function countTerms(start: Numeric, end: Numeric, step: Numeric, inclusive: boolean): number {
  if (start === end) return inclusive ? 1 : 0;
  if (step > 0 !== end > start) return 0;
  if (end === Infinity || end === -Infinity) return Infinity;
  return typeof start === 'bigint'
    ? countBigs((end as bigint) - start, step as bigint, inclusive)
    : countNumbers(start, end as number, step as number, inclusive);
}

function countBigs(distance: bigint, step: bigint, inclusive: boolean): number {
  const whole = distance / step;
  return Number(whole * step === distance && !inclusive ? whole : whole + 1n);
}

/** A term of numbers; by halves if the product is too large for a double but the term is not. */
function term(start: number, step: number, index: number): number {
  const offset = step * index;
  return isFinite(offset) ? start + offset : (start / 2 + (step / 2) * index) * 2;
}

/** The number of steps between two numbers; by halves if the width alone is too large for a double. */
function stepsBetween(start: number, end: number, step: number): number {
  const width = end - start;
  return isFinite(width) ? width / step : (end / 2 - start / 2) / (step / 2);
}

function countNumbers(start: number, end: number, step: number, inclusive: boolean): number {
  let count = max(0, floor(stepsBetween(start, end, step)));
  if (count >= MAX_SAFE_INTEGER) return count;
  const inside = (index: number): boolean => {
    const value = term(start, step, index);
    return (inclusive && value === end) || (step > 0 ? value < end : value > end);
  };
  while (count > 0 && !inside(count - 1)) count--;
  while (inside(count)) count++;
  return count;
}
