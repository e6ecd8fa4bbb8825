import type { Seq } from '../index.ts';
import type { ColumnTypes, NoOthers, TextRow, TypedRow } from '../text/csvColumns.ts';
import { csvFormat, type CsvOptions } from '../text/csvOptions.ts';
import { csvRowsOf } from '../text/csvRows.ts';
import { decode } from '../text/sequence.ts';
import { knowing } from '../text/otherNames.ts';
import { FILE_OPTIONS, FileSource, type FileOptions, type Path } from './file.ts';

/** Options for reading a CSV file. */
export interface CsvFileOptions extends CsvOptions, FileOptions {}

/**
 * The records of a CSV file, each an array of its fields, the first one too. All have as many fields as the first.
 * The last form of `csv` has the rest.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('points.csv', '1,2\n3,4\n');
 * csv('points.csv', { header: false }).toArray();
 * // → [['1', '2'], ['3', '4']]
 */
export function csv(path: Path, options: CsvFileOptions & { readonly header: false }): Seq<string[]>;
/**
 * The rows of a CSV file without a header line, each an object with these columns; those in `columns` have a type.
 * The last form of `csv` has the rest.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('points.csv', '1,2\n3,4\n');
 * csv('points.csv', { header: ['x', 'y'], columns: { x: Number, y: Number } }).map((p) => p.x + p.y).toArray();
 * // → [3, 7]
 */
export function csv<const K extends string, C extends ColumnTypes, R extends boolean = false>(
  path: Path,
  options: CsvFileOptions & {
    readonly header: readonly K[];
    readonly columns: C & NoOthers<C, K>;
    readonly relaxed?: R | undefined;
  },
): Seq<TypedRow<C, K, R>>;
/**
 * The rows of a CSV file, each an object with the columns that the first record names; those in `columns` have a type:
 * `Number`, `BigInt`, `Boolean`, `Date`, or a function of the text, as in `csv` of `seqable/text`. The last form of
 * `csv` has the rest.
 *
 * @throws {TextError} when run, also if a field does not fit its column, naming column, text and place.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('people.csv', 'name,age\nAnn,41\nBo,9\n');
 * csv('people.csv', { columns: { age: Number } }).map((row) => row.age).sum();
 * // → 50
 */
export function csv<C extends ColumnTypes, R extends boolean = false>(
  path: Path,
  options: CsvFileOptions & {
    readonly header?: true | undefined;
    readonly columns: C;
    readonly relaxed?: R | undefined;
  },
): Seq<TypedRow<C, string, R>>;
/**
 * The rows of a CSV file without a header line, each an object with these columns. The last form of `csv` has the rest.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('points.csv', '1,2\n3,4\n');
 * csv('points.csv', { header: ['x', 'y'] }).map((row) => row.y).toArray();
 * // → ['2', '4']
 */
export function csv<const K extends string, R extends boolean = false>(
  path: Path,
  options: CsvFileOptions & { readonly header: readonly K[]; readonly relaxed?: R | undefined },
): Seq<TextRow<K, R>>;
/**
 * The rows of a CSV file, each an object with the columns that the first record names. The last form of `csv` has the
 * rest.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('people.csv', 'id,name\n1,"Li, Bo"\n');
 * csv('people.csv').toArray();
 * // → [{ id: '1', name: 'Li, Bo' }]
 */
export function csv<R extends boolean = false>(
  path: Path,
  options?: CsvFileOptions & { readonly header?: true | undefined; readonly relaxed?: R | undefined },
): Seq<TextRow<string, R>>;
/**
 * The rows of a CSV file (RFC 4180, UTF-8), as `csv` of `seqable/text` gives them.
 *
 * Lazy: the file is opened at the first pull, read synchronously, 64 KiB at a time, and closed at the end, on early
 * exit and on error. Memory: 64 KiB and one record, however long the file is. A file can be run again; a pipe and
 * `/dev/stdin` cannot.
 *
 * @throws {TypeError} at once, if `path` or an option is not valid.
 * @throws {TextError} when run, with `line`, `column` and `path`, if the text is not valid. A file that
 * cannot be read: Node's error, with its path.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('log.csv', 'id,status\n1,ok\n2,error\n');
 * let read = 0;
 * const options: CsvFileOptions = { onProgress: ({ bytes }) => (read = bytes) };
 * csv('log.csv', options).count(); // → 2
 * read; // → 23
 */
export function csv(path: Path, options?: CsvFileOptions): Seq<Record<string, string | undefined> | string[]>;
export function csv(path: Path, options?: CsvFileOptions): Seq<never> {
  const format = csvFormat(options, 'csv', knowing(FILE_OPTIONS));
  const file = new FileSource(path, options, 'csv');
  return decode(
    'csv',
    file.name,
    file.chunks(),
    (chunks) => csvRowsOf(chunks, format, file.name) as Iterator<never>,
  );
}
