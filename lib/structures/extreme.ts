/**
 * The first of the elements whose keys come first (or last) in the default order: for min, max and similar operations.
 *
 *     add 3 ─▶ 3      add 1 ─▶ 1      add null ─▶ 1 (passed over)      add NaN ─▶ NaN, for good
 *
 * null and undefined are passed over, and a NaN is the answer if there is one. Two of these objects can be merged.
 */
import { checkOrderable, compareAt, isNaNLike } from './defaultOrder.ts';

/** −1 for the smallest, 1 for the largest. */
export type Side = -1 | 1;

export class Extreme<T> {
  /** The answer so far. */
  best: T | undefined = undefined;
  /** The key of `best`; undefined if there is none. */
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

  /** `index` is that of the element, if it is known. */
  add(value: T, key: unknown, index?: number): void {
    if (key === undefined || key === null) return;
    if (this.key === undefined) checkOrderable(this.operation, key, index);
    else if (!this.isBetter(key, index)) return;
    this.best = value;
    this.key = key;
  }

  /** Adds the answer of `other`, as if its elements had come after those of this one. `other` does not change. */
  merge(other: Extreme<T>): void {
    this.add(other.best as T, other.key);
  }

  /** True if `key` beats the key so far. A NaN beats everything but another NaN. */
  private isBetter(key: unknown, index: number | undefined): boolean {
    const { key: best, side } = this;
    const order = compareAt(this.operation, key, best, index);
    if (isNaNLike(best)) return false;
    return isNaNLike(key) || order * side > 0;
  }
}
