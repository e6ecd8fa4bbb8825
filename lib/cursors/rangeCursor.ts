/** The terms of a range, from either end. Each is calculated from its index, so that jumps cost nothing. */
import type { Cursor } from '../engine/contract.ts';
import type { Numeric, Progression } from '../structures/progression.ts';

export class RangeCursor implements Cursor<Numeric> {
  private readonly terms: Progression;
  private readonly backwards: boolean;
  private at = -1;

  constructor(terms: Progression, backwards: boolean) {
    this.terms = terms;
    this.backwards = backwards;
  }

  get value(): Numeric {
    const { terms, at } = this;
    return terms.at(this.backwards ? terms.count - 1 - at : at);
  }

  advance(): boolean {
    return this.skip(1);
  }

  skip(count: number): boolean {
    const left = this.terms.count - 1 - this.at;
    const enough = count <= left && count !== Infinity;
    this.at = enough ? this.at + count : this.terms.count;
    return enough;
  }

  reversed(): Cursor<Numeric> {
    return new RangeCursor(this.terms, true);
  }
}
