/**
 * single: the only element; a RangeError if there is none or more than one. Reads two at most.
 *
 * The error of a second element is thrown while the run is open, so that none of closing can take its place.
 */
import { receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { RangeError } from '../structures/builtins.ts';
import { own } from '../structures/faults.ts';

/** {@link Seq.single} for any iterable. */
export function single<T>(source: Iterable<T>): T {
  const plan = receiver('single', source);
  return drive(plan, new Only<T>());
}

class Only<T> implements Sink<T, T> {
  private empty: boolean;
  private only: T | undefined;

  constructor() {
    this.empty = true;
    this.only = undefined;
  }

  get name(): string {
    return 'single';
  }

  get ends(): boolean {
    return false;
  }

  get wants(): number {
    return 2;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T): void {
    if (!this.empty)
      throw own(new RangeError('single: there must be exactly one element, but there are more'));
    this.empty = false;
    this.only = value;
  }

  result(): T {
    if (this.empty) throw own(new RangeError('single: there must be exactly one element, but there is none'));
    return this.only as T;
  }
}
