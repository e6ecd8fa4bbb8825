/**
 * The pairs of two arrays, read by index.
 *
 * A pair is made where it is asked for, so that an engine can leave it out if it only reads its parts. A place in the
 * code that reads many kinds of arrays is slow, so integers have a place of their own; the first elements of long
 * arrays are read by a built-in, which is slower but learns nothing.
 */
import type { Cursor } from '../engine/contract.ts';
import { reflectGet } from '../platform/builtins.ts';
import { isInt32 } from '../structures/prefilled.ts';

/** The length from which a place of its own is worth the built-in. */
const MANY = 64;

export class PairCursor implements Cursor<[unknown, unknown]> {
  private readonly left: ArrayLike<unknown>;
  private readonly right: ArrayLike<unknown>;
  private at = 0;
  /** True if all so far have been integers; false before the first. */
  private integers = false;
  private a: unknown = undefined;
  private b: unknown = undefined;

  constructor(left: ArrayLike<unknown>, right: ArrayLike<unknown>) {
    this.left = left;
    this.right = right;
  }

  get value(): [unknown, unknown] {
    return [this.a, this.b];
  }

  advance(): boolean {
    const { left, right, at } = this;
    const { length } = left;
    if (!(at < length)) return false;
    if (!this.integers) return this.advanceAny(at === 0 && length >= MANY);
    const a = left[at];
    if (!(at < right.length)) return false;
    const b = right[at];
    if (!isInt32(a) || !isInt32(b)) this.integers = false;
    this.a = a;
    this.b = b;
    this.at = at + 1;
    return true;
  }

  private advanceAny(first: boolean): boolean {
    const { left, right, at } = this;
    const a = first ? reflectGet(left as object, 0) : left[at];
    if (!(at < right.length)) return false;
    const b = first ? reflectGet(right as object, 0) : right[at];
    this.integers = first && isInt32(a) && isInt32(b);
    this.a = a;
    this.b = b;
    this.at = at + 1;
    return true;
  }
}
