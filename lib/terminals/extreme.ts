/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * In the default order null and undefined are passed over, and a NaN, if there is one, is the answer: then the rest is
 * still read, since a terminal that reads to the end does so for every input.
 */
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** The extreme by the user's own order, which decides about every element; without one, by the default order. */
export function extreme<T>(
  operation: string,
  side: Side,
  compare: Compare<T> | undefined,
): Sink<T, T | undefined> {
  return compare === undefined
    ? new DefaultBest<T>(operation, side, undefined)
    : new Best(operation, side, compare);
}

/** By the user's own order. */
class Best<T> implements Sink<T, T | undefined> {
  readonly name: string;
  private readonly side: Side;
  private readonly compare: Compare<T>;
  private best: T | undefined;

  constructor(operation: string, side: Side, compare: Compare<T>) {
    this.name = operation;
    this.side = side;
    this.compare = compare;
    this.best = undefined;
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T, index: number): void {
    const { compare } = this;
    if (index === 0 || compare(value, this.best as T) * this.side > 0) this.best = value;
  }

  result(): T | undefined {
    return this.best;
  }
}

/** The extreme by the default order of the keys, or of the elements themselves. */
export class DefaultBest<T> implements Sink<T, T | undefined> {
  readonly name: string;
  private readonly key: ((value: T) => unknown) | undefined;
  private readonly first: Extreme<T>;

  constructor(operation: string, side: Side, key: ((value: T) => unknown) | undefined) {
    this.name = operation;
    this.key = key;
    this.first = new Extreme<T>(side, operation);
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  /** The key is asked here, as it is called with the element alone. */
  add(value: T, index: number): void {
    const { key } = this;
    this.first.add(value, key === undefined ? value : key(value), index);
  }

  result(): T | undefined {
    return this.first.best;
  }
}
