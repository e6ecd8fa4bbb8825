/**
 * The first of the elements whose keys come first (or last) in the default order: min, max and their kin.
 *
 *     add 3 ─▶ 3      add 1 ─▶ 1      add null ─▶ 1 (passed over)      add NaN ─▶ NaN, for good
 *
 * null and undefined are passed over, and a NaN, if there is one, is the answer. Two of them merge in order.
 */
import { checkOrderable, compareDefault, isNaNLike } from './defaultOrder.ts';

/** −1: the smallest; 1: the largest. */
export type Side = -1 | 1;

export class Extreme<T> {
  /** The element so far. */
  best: T | undefined = undefined;
  /** Its key; undefined while there is none. */
  private key: unknown = undefined;
  private readonly side: Side;

  constructor(side: Side) {
    this.side = side;
  }

  /** Whether there is an answer yet. */
  get found(): boolean {
    return this.key !== undefined;
  }

  add(value: T, key: unknown): void {
    if (key === undefined || key === null) return;
    if (this.key === undefined) checkOrderable(key);
    else if (compareSides(key, this.key, this.side) <= 0) return;
    this.best = value;
    this.key = key;
  }

  /** Adds what `other` has found, as if its elements had come after those of this one. `other` stays as it was. */
  merge(other: Extreme<T>): void {
    this.add(other.best as T, other.key);
  }
}

/** Positive if `a` is the better one; a NaN is better than anything but another NaN. */
function compareSides(a: unknown, b: unknown, side: Side): number {
  const order = compareDefault(a, b);
  if (isNaNLike(b)) return 0;
  return isNaNLike(a) ? 1 : order * side;
}
