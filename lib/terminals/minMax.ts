/** minMax: the smallest and the largest element, in one pass; undefined if there is none. Each is the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.minMax} for any iterable. */
export function minMax<T>(source: Iterable<T>, compare?: Compare<T>): [min: T, max: T] | undefined {
  const plan = receiver('minMax', source);
  optionalCallable(source, 'minMax', 'compare', compare);
  return drive(plan, compare === undefined ? new DefaultBoth<T>() : new Both(compare));
}

class DefaultBoth<T> implements Sink<T, [T, T] | undefined> {
  private readonly least: Extreme<T>;
  private readonly greatest: Extreme<T>;

  constructor() {
    this.least = new Extreme<T>(-1, 'minMax');
    this.greatest = new Extreme<T>(1, 'minMax');
  }

  get name(): string {
    return 'minMax';
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
    this.least.add(value, value, index);
    this.greatest.add(value, value, index);
  }

  result(): [T, T] | undefined {
    const { least, greatest } = this;
    return least.found ? [least.best as T, greatest.best as T] : undefined;
  }
}

/** By the user's own order, which decides about every element. */
class Both<T> implements Sink<T, [T, T] | undefined> {
  private readonly compare: Compare<T>;
  private found: [T, T] | undefined;

  constructor(compare: Compare<T>) {
    this.compare = compare;
    this.found = undefined;
  }

  get name(): string {
    return 'minMax';
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

  add(value: T): void {
    const { compare, found } = this;
    if (found === undefined) this.found = [value, value];
    else if (compare(value, found[0]) < 0) found[0] = value;
    else if (compare(value, found[1]) > 0) found[1] = value;
  }

  result(): [T, T] | undefined {
    return this.found;
  }
}
