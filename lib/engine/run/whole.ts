/** A gather that wants all elements, in an array: for stages that work on it as a whole (sort, reverse, shuffle). */
import { defineOwn, inheritsIndex } from '../../structures/builtins.ts';
import type { Gather } from '../contract.ts';

export class Whole<T, U> implements Gather<T, U> {
  /** All elements so far. */
  private given: T[];
  private readonly finish: (values: T[]) => U[];

  /** `finish` makes what comes out of all of them; it may work in place. */
  constructor(finish: (values: T[]) => U[]) {
    this.given = [];
    this.finish = finish;
  }

  add(value: T, index: number): void {
    const { given } = this;
    if (inheritsIndex(index)) defineOwn(given, index, value);
    else given[index] = value;
  }

  values(): U[] {
    const { finish, given } = this;
    this.given = [];
    return finish(given);
  }
}
