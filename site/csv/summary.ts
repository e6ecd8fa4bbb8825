/** The profile of a table as plain data: what the worker sends, the page draws, and the download holds. */
import type { ColumnProfile } from '../../examples/profile-csv/columnProfile.ts';
import type { TableProfile } from '../../examples/profile-csv/tableProfile.ts';

/** Bars side by side, all of one width. */
export interface Bins {
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
}

export interface ColumnSummary {
  readonly name: string;
  readonly type: string;
  /** Values that are not of the type, though nearly all are. */
  readonly others?: { readonly count: number; readonly first: string };
  readonly missing: number;
  readonly present: number;
  /** Null if there are more than can be told apart. */
  readonly distinct: number | null;
  readonly min?: string;
  readonly mean?: number;
  readonly max?: string;
  readonly shortest?: number;
  readonly longest?: number;
  readonly histogram?: Bins;
  readonly mostFrequent: readonly { readonly text: string; readonly count: number }[];
  /** True if a count may be too low, since there were too many different values. */
  readonly atLeast: boolean;
}

export interface Summary {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly shortRows: number;
  readonly longRows: number;
  readonly milliseconds: number;
  readonly columns: readonly ColumnSummary[];
}

const BARS = 32;
const HOUR = 60 * 60 * 1000;
const LONGEST = 200;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Smallest, largest and mean value, and where they lie, as far as the type has such. */
function placeOf(column: ColumnProfile): Partial<ColumnSummary> {
  const { numbers, dates } = column;
  switch (column.type.name) {
    case 'integer':
    case 'number': {
      const narrowest = column.type.name === 'integer' ? 1 : 0;
      const histogram = numbers.histogram.bins(BARS, narrowest);
      return { min: numbers.minText.trim(), mean: column.mean, max: numbers.maxText.trim(), histogram };
    }
    case 'date':
      return { min: dates.minText, max: dates.maxText, histogram: dates.histogram.bins(BARS, HOUR) };
    case 'empty':
      return {};
    default:
      return {
        min: cut(column.minText ?? ''),
        max: cut(column.maxText ?? ''),
        shortest: column.shortest,
        longest: column.longest,
      };
  }
}

function summaryOf(column: ColumnProfile): ColumnSummary {
  const { name, others } = column.type;
  return {
    name: column.name,
    type: name,
    ...(others === undefined ? {} : { others: { count: others.count, first: cut(others.first) } }),
    missing: column.missing,
    present: column.present,
    distinct: column.values.distinct ?? null,
    ...placeOf(column),
    mostFrequent: column.values.mostFrequent
      .take(5)
      .map(({ text, count }) => ({ text: cut(text), count }))
      .toArray(),
    atLeast: column.values.lost > 0,
  };
}

export function summarize(
  { rows, shortRows, longRows, columns }: TableProfile,
  of: { readonly file: string; readonly bytes: number; readonly milliseconds: number },
): Summary {
  return { ...of, rows, shortRows, longRows, columns: columns.map(summaryOf) };
}
