/**
 * A uniform random sample of a stream: every element gets a random key, and those with the smallest keys are kept.
 *
 *     a .71   b .12   c .55   d .03        size 2 ──▶ d b
 *
 * All sets of `size` elements are equally likely, and so are all orders of them. Two samples are merged by keeping the
 * smallest keys of both, which is as correct as a sample of one pass, however unequal the parts: no counts are needed.
 * The price over the classic reservoir is one random number for each element, not fewer.
 */
import { comparer } from './defaultOrder.ts';
import { randomIndex } from './randomIndex.ts';
import { TopK } from './topK.ts';

/** Keys are whole numbers below this: as many as a random number can tell apart. */
const KEYS = 2 ** 53;

export class Reservoir<T> {
  private readonly size: number;
  private readonly operation: string;
  /** Read by packing.ts, too. */
  readonly kept: TopK<T, number>;

  /** `size` is an integer from 0 to Infinity; random numbers are checked in the name of `operation`. */
  constructor(size: number, operation: string) {
    this.size = size;
    this.operation = operation;
    this.kept = new TopK<T, number>(size, comparer<number>('asc', operation), operation);
  }

  /** `number` is random, from 0 up to, but not including, 1. */
  add(value: T, number: unknown): void {
    this.kept.add(value, randomIndex(this.operation, number, KEYS));
  }

  /** Adds the sample of `other`; `other` does not change. */
  merge(other: Reservoir<T>): void {
    this.kept.merge(other.kept);
  }

  /** The sample so far, in a fresh array, in random order. More may be added afterwards. */
  toArray(): T[] {
    const copy = new TopK<T, number>(this.size, comparer<number>('asc', this.operation), this.operation);
    copy.merge(this.kept);
    return copy.drain();
  }
}
