/** All that is remembered of the records seen so far: a profile for each column. */
import { Seq } from 'seqable';
import { ColumnProfile } from './columnProfile.ts';
import { EmptyError } from './failures.ts';
import type { Fingerprint } from './valueCounts.ts';

/** How many different values are told apart, all columns together: some 20 MB. */
const VALUES_IN_ALL = 200_000;
const VALUES_A_COLUMN = 10_000;

export class TableProfile {
  columns: readonly ColumnProfile[] = [];
  rows = 0;
  /** Rows with fewer or more fields than there are columns: under --relaxed only. */
  shortRows = 0;
  longRows = 0;
  private readonly hasHeader: boolean;
  private readonly fingerprint: Fingerprint;

  /** `fingerprint` shortens long values, so that nothing here depends on Node. */
  constructor(hasHeader: boolean, fingerprint: Fingerprint) {
    this.hasHeader = hasHeader;
    this.fingerprint = fingerprint;
  }

  /** The first record names the columns, or tells how many there are. */
  add(record: readonly string[]): void {
    if (this.columns.length === 0) {
      this.columns = columnsOf(record, this.hasHeader, this.fingerprint);
      if (this.hasHeader) return;
    }
    this.rows++;
    if (record.length < this.columns.length) this.shortRows++;
    if (record.length > this.columns.length) this.longRows++;
    for (let index = 0; index < this.columns.length; index++) this.columns[index]!.add(record[index] ?? '');
  }

  checkThatThereIsSomething(path: string): void {
    if (this.columns.length === 0) throw new EmptyError(`this file is empty: ${path}`);
    if (this.rows === 0) throw new EmptyError(`this file has a header and no rows: ${path}`);
  }
}

function columnsOf(first: readonly string[], named: boolean, fingerprint: Fingerprint): ColumnProfile[] {
  const bound = Math.min(VALUES_A_COLUMN, Math.ceil(VALUES_IN_ALL / first.length));
  return Seq.from(first)
    .map((name, index) => (named && name.trim() !== '' ? name : `column ${index + 1}`))
    .map((name) => new ColumnProfile(name, bound, fingerprint))
    .toArray();
}
