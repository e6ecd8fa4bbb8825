/** All that is remembered of one column. */
import { Seq } from 'seqable';
import { ExactSum } from './exactSum.ts';
import { Histogram } from './histogram.ts';
import type { Kind } from './kinds.ts';
import { ValueCounts } from './valueCounts.ts';
import type { Fingerprint } from './valueCounts.ts';

/** What a column is said to hold, and whether all of its values are so. */
export interface ColumnType {
  name: Kind | 'empty';
  /** The values that are not: how many, and the first one. */
  others: { count: number; first: string } | undefined;
}

/** The smallest and the largest, as numbers and as they were written, and how many lie where between them. */
interface Extent {
  min: number;
  minText: string;
  max: number;
  maxText: string;
  histogram: Histogram;
}

interface Seen {
  count: number;
  /** The first one. */
  first: string;
}

/** A column is of a type if all values are; or nearly all, the others being mistakes then. */
const NEARLY_ALL = 0.95;

export class ColumnProfile {
  readonly name: string;
  missing = 0;
  readonly values: ValueCounts;
  readonly sum: ExactSum = new ExactSum();
  readonly numbers: Extent = newExtent();
  readonly dates: Extent = newExtent();
  shortest: number = Infinity;
  longest = 0;
  minText: string | undefined = undefined;
  maxText: string | undefined = undefined;
  private readonly seen: Map<Kind, Seen> = new Map();

  constructor(name: string, bound: number, fingerprint: Fingerprint) {
    this.name = name;
    this.values = new ValueCounts(bound, fingerprint);
  }

  add(field: string): void {
    if (field === '' || field.trim() === '') {
      this.missing++;
      return;
    }
    const { kind, amount } = this.values.add(field);
    const seen = this.seen.get(kind);
    if (seen === undefined) this.seen.set(kind, { count: 1, first: field });
    else seen.count++;

    if (kind === 'integer' || kind === 'number') {
      this.sum.add(amount);
      widen(this.numbers, amount, field);
    } else if (kind === 'date') {
      widen(this.dates, amount, field);
    }
    this.addText(field);
  }

  get present(): number {
    return Seq.from(this.seen.values())
      .map(({ count }) => count)
      .sum();
  }

  get mean(): number {
    return this.sum.value / this.count('integer', 'number');
  }

  /** The narrowest type that all values have, or nearly all. */
  get type(): ColumnType {
    const { present } = this;
    if (present === 0) return { name: 'empty', others: undefined };
    const narrowest = candidates.find(({ kinds }) => this.count(...kinds) === present);
    if (narrowest !== undefined) return { name: narrowest.name, others: undefined };
    const nearly = candidates.find(({ kinds }) => this.count(...kinds) >= present * NEARLY_ALL);
    if (nearly === undefined) return { name: 'text', others: undefined };
    const others = Seq.from(this.seen).filter(([kind]) => !nearly.kinds.includes(kind));
    return {
      name: nearly.name,
      others: { count: present - this.count(...nearly.kinds), first: others.first()![1].first },
    };
  }

  private count(...kinds: Kind[]): number {
    return Seq.from(kinds)
      .map((kind) => this.seen.get(kind)?.count ?? 0)
      .sum();
  }

  private addText(field: string): void {
    if (field.length < this.shortest) this.shortest = field.length;
    if (field.length > this.longest) this.longest = field.length;
    if (this.minText === undefined || field < this.minText) this.minText = field;
    if (this.maxText === undefined || field > this.maxText) this.maxText = field;
  }
}

const candidates: Seq<{ name: Kind; kinds: readonly Kind[] }> = Seq.of(
  { name: 'integer', kinds: ['integer'] },
  { name: 'number', kinds: ['integer', 'number'] },
  { name: 'code', kinds: ['integer', 'code'] },
  { name: 'boolean', kinds: ['boolean'] },
  { name: 'date', kinds: ['date'] },
);

function newExtent(): Extent {
  return { min: Infinity, minText: '', max: -Infinity, maxText: '', histogram: new Histogram() };
}

function widen(extent: Extent, amount: number, text: string): void {
  if (amount < extent.min) {
    extent.min = amount;
    extent.minText = text;
  }
  if (amount > extent.max) {
    extent.max = amount;
    extent.maxText = text;
  }
  extent.histogram.add(amount);
}
