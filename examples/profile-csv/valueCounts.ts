/**
 * How often each value occurs, for as many values as there is room for.
 *
 * While there is room, the counts and the number of distinct values are exact. When it is full, every count is
 * lowered by the same amount, at least half of the values fall to nothing and are forgotten, and counting goes on
 * (after Misra and Gries, 1982). From then on a count may be too low, by `lost` at most; and that is small: with room
 * for 10,000 values never more than one in 5,000 of the rows. What is truly frequent stays, and is never overstated.
 */
import { Seq } from 'seqable';
import { understand, type Field } from './kinds.ts';

export interface Counted extends Field {
  text: string;
  count: number;
}

/** Longer values are kept as their beginning and a fingerprint: a column of novels takes no more room. */
const LONG = 200;

/** A short text that stands for a long one. */
export type Fingerprint = (text: string) => string;

export class ValueCounts {
  /** How much too low a count may be: 0 while there is room for all. */
  lost = 0;
  readonly bound: number;
  private readonly known = new Map<string, Counted>();

  private readonly fingerprint: Fingerprint;

  constructor(bound: number, fingerprint: Fingerprint) {
    this.bound = bound;
    this.fingerprint = fingerprint;
  }

  /** Counts a value and tells what it is. Only values that are not known have to be looked at closely. */
  add(field: string): Counted {
    const text = field.length > LONG ? this.shortened(field) : field;
    const known = this.known.get(text);
    if (known !== undefined) {
      known.count++;
      return known;
    }
    if (this.known.size >= this.bound) this.makeRoom();
    const { kind, amount } = understand(field);
    const counted = { text, kind, amount, count: 1 };
    this.known.set(text, counted);
    return counted;
  }

  /** How many distinct values there are; undefined: more than `bound`. */
  get distinct(): number | undefined {
    return this.lost === 0 ? this.known.size : undefined;
  }

  /** The most frequent first, and of equally frequent ones the earlier one. Only what is surely frequent. */
  get mostFrequent(): Seq<Counted> {
    return Seq.from(this.known.values())
      .filter(({ count }) => count > Math.max(1, this.lost))
      .sortBy(({ count }) => count, 'desc');
  }

  private shortened(text: string): string {
    return `${text.slice(0, 60)}… ${this.fingerprint(text)}`;
  }

  private makeRoom(): void {
    const counts = Seq.from(this.known.values())
      .map(({ count }) => count)
      .sort()
      .toArray();
    const lowered = counts[Math.ceil(counts.length / 2)] ?? counts[0]!;
    this.lost += lowered;
    for (const [text, counted] of this.known) {
      counted.count -= lowered;
      if (counted.count <= 0) this.known.delete(text);
    }
  }
}
