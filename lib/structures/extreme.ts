/**
 * The first of the elements whose keys come first (or last) in the default order: min, max and their kin.
 *
 *     add 3 ─▶ 3      add 1 ─▶ 1      add null ─▶ 1 (passed over)      add NaN ─▶ NaN, for good
 *
 * null and undefined are passed over, and a NaN, if there is one, is the answer. Two of them merge in order.
 */
import { checkOrderable, compareAt, isNaNLike } from './defaultOrder.ts';

/** −1: the smallest; 1: the largest. */
export type Side = -1 | 1;

export class Extreme<T> {
  /** The element so far. */
  best: T | undefined = undefined;
  /** Its key; undefined while there is none. */
  private key: unknown = undefined;
  private readonly side: Side;
  private readonly operation: string;

  /** `operation` is named in errors. */
  constructor(side: Side, operation: string) {
    this.side = side;
    this.operation = operation;
  }

  /** True if there is an answer. */
  get found(): boolean {
    return this.key !== undefined;
  }

  /** `index`: where the element stands, if that is known. */
  add(value: T, key: unknown, index?: number): void {
    if (key === undefined || key === null) return;
    if (this.key === undefined) checkOrderable(this.operation, key, index);
    else if (!this.isBetter(key, index)) return;
    this.best = value;
    this.key = key;
  }

  /** Adds what `other` has found, as if its elements had come after those of this one. `other` stays as it was. */
  merge(other: Extreme<T>): void {
    this.add(other.best as T, other.key);
  }

  /** A NaN is better than anything but another NaN. */
  private isBetter(key: unknown, index: number | undefined): boolean {
    const { key: best, side } = this;
    const order = compareAt(this.operation, key, best, index);
    if (isNaNLike(best)) return false;
    return isNaNLike(key) || order * side > 0;
  }
}
