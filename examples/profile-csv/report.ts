/** The profile as text, at most 100 columns wide. */
import { basename } from 'node:path';
import { Seq } from 'seqable';
import type { ColumnProfile } from './columnProfile.ts';
import { bars, bytes, cut, exact, grouped, left, percent, plural, right, rounded, short } from './format.ts';
import type { Progress } from './progress.ts';
import type { TableProfile } from './tableProfile.ts';

const WIDTH = 100;
const NAME = 26;
const CELL = 13;
const HOUR = 60 * 60 * 1000;

export function report(name: string, table: TableProfile, size: number): string {
  const head = `${basename(name)}   ${plural(table.rows, 'row')}   ${plural(table.columns.length, 'column')}   ${bytes(size)}`;
  return Seq.of(head, ...oddRows(table), '', titles, '─'.repeat(WIDTH))
    .concat(Seq.from(table.columns).flatMap(describe))
    .map((line) => line.trimEnd())
    .join('\n');
}

export function footer({ seconds, bytesPerSecond, peakMemory }: Progress): string {
  return `${seconds.toFixed(2)} s   ${bytes(bytesPerSecond)}/s   peak memory ${bytes(peakMemory)}`;
}

function oddRows({ shortRows, longRows }: TableProfile): string[] {
  return Seq.of(
    shortRows > 0 ? `${plural(shortRows, 'row')} with too few fields: those are missing` : '',
    longRows > 0 ? `${plural(longRows, 'row')} with too many fields: those are left out` : '',
  )
    .filter((line) => line !== '')
    .toArray();
}

const titles = row('column', 'type', 'missing', 'distinct', 'min', 'mean', 'max');

/** A line, what goes below it, and a blank one. */
function describe(column: ColumnProfile): string[] {
  const { name: type, others } = column.type;
  const { distinct, bound } = column.values;
  const first = row(
    cut(column.name, NAME),
    others === undefined ? type : `${type}*`,
    short(column.missing),
    distinct === undefined ? `>${grouped(bound)}` : grouped(distinct),
    ...range(column),
  );
  const below = `  ${left(shape(column), NAME - 2)}  ${frequent(column, WIDTH - NAME - 2)}`;
  const note =
    others === undefined
      ? ''
      : `  * ${plural(others.count, 'value')} of another type, the first: ${cut(JSON.stringify(others.first), 50)}`;
  return [first, ...[below, note].filter((line) => line.trim() !== ''), ''];
}

function row(
  name: string,
  type: string,
  ...[missing, distinct, min, mean, max]: [string, string, string, string, string]
) {
  return [
    left(name, NAME),
    left(type, 8),
    right(missing, 8),
    right(distinct, 8),
    right(min, CELL),
    right(mean, 11),
    right(max, CELL),
  ].join('  ');
}

/** Smallest, mean and largest value, as far as there are such. */
function range(column: ColumnProfile): [string, string, string] {
  const { numbers, dates } = column;
  switch (column.type.name) {
    case 'integer':
    case 'number':
      return [exact(numbers.min, CELL), rounded(column.mean), exact(numbers.max, CELL)];
    case 'date':
      return [cut(day(dates.minText), CELL), '', cut(day(dates.maxText), CELL)];
    default:
      return [cut(column.minText ?? '', CELL), '', cut(column.maxText ?? '', CELL)];
  }
}

/** `2026-01-31T12:00:00Z` → `2026-01-31` */
function day(date: string): string {
  return /^\d+[-/]\d+[-/]\d+/.exec(date)?.[0] ?? date;
}

/** Where numbers and dates lie; how long texts are. */
function shape(column: ColumnProfile): string {
  const { numbers, dates, shortest, longest } = column;
  switch (column.type.name) {
    case 'integer':
      return bars(numbers.histogram.bars(NAME - 2, 1));
    case 'number':
      return bars(numbers.histogram.bars(NAME - 2, 0));
    case 'date':
      return bars(dates.histogram.bars(NAME - 2, HOUR));
    case 'empty':
      return '';
    default:
      return shortest === longest
        ? plural(longest, 'character')
        : `${grouped(shortest)} to ${plural(longest, 'character')}`;
  }
}

/** As many of the most frequent values as fit. */
function frequent(column: ColumnProfile, width: number): string {
  const { values, present } = column;
  const about = values.lost > 0 ? '≥' : '';
  if (present === 0) return '';
  const items = values.mostFrequent
    .map(({ text, count }) => `${cut(text, 22)} ×${about}${grouped(count)} (${percent(count, present)})`)
    .take(5)
    .scan((line, item) => (line === '' ? item : `${line}, ${item}`), '')
    .takeWhile((line) => line.length <= width)
    .last();
  return (
    items || (values.lost > 0 ? 'no value stands out' : present === 1 ? 'one value' : 'every value differs')
  );
}
