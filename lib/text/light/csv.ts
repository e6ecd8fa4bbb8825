import type { ColumnTypes, NoOthers, TextRow, TypedRow } from '../csvColumns.ts';
import { csvFormat, type CsvOptions } from '../csvOptions.ts';
import { csvRowsOf } from '../csvRows.ts';
import { decode, type LightDecoder } from './sequence.ts';

/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an array of its fields, the first record too.
 * The same as `csv` of `seqable/text`, which has the details, but it gives a light plan.
 *
 * @example
 * [...csv({ header: false })(['1,"a ""b"""\n2,c\n'])];
 * // → [['1', 'a "b"'], ['2', 'c']]
 */
export function csv(options: CsvOptions & { readonly header: false }): LightDecoder<string[]>;
/**
 * A function from the parts of a CSV text (RFC 4180) without a header line to its rows, each an object with these
 * columns; those in `columns` have a type. The same as `csv` of `seqable/text`, which has the details, but it
 * gives a light plan.
 *
 * @example
 * [...csv({ header: ['id', 'name'], columns: { id: Number } })('1,Ann\n')];
 * // → [{ id: 1, name: 'Ann' }]
 */
export function csv<const K extends string, C extends ColumnTypes, R extends boolean = false>(
  options: CsvOptions & {
    readonly header: readonly K[];
    readonly columns: C & NoOthers<C, K>;
    readonly relaxed?: R | undefined;
  },
): LightDecoder<TypedRow<C, K, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an object with the columns that the first
 * record names; those in `columns` have a type. The same as `csv` of `seqable/text`, which has the details, but
 * it gives a light plan.
 *
 * @example
 * const people = csv({ columns: { name: String, age: Number } })('name,age\nAnn,41\nBo,9\n');
 * toArray(map(people, (row) => row.age)); // → [41, 9]
 */
export function csv<C extends ColumnTypes, R extends boolean = false>(
  options: CsvOptions & {
    readonly header?: true | undefined;
    readonly columns: C;
    readonly relaxed?: R | undefined;
  },
): LightDecoder<TypedRow<C, string, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) without a header line to its rows, each an object with these
 * columns. The same as `csv` of `seqable/text`, which has the details, but it gives a light plan.
 *
 * @example
 * [...csv({ header: ['id', 'name'], separator: ';' })(['1;Ann\n2;Bo\n'])];
 * // → [{ id: '1', name: 'Ann' }, { id: '2', name: 'Bo' }]
 */
export function csv<const K extends string, R extends boolean = false>(
  options: CsvOptions & { readonly header: readonly K[]; readonly relaxed?: R | undefined },
): LightDecoder<TextRow<K, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an object with the columns that the first
 * record names. The same as `csv` of `seqable/text`, which has the details, but it gives a light plan.
 *
 * @example
 * [...pipe(['id,name\n1,"Li, ', 'Bo"\n'], csv())];
 * // → [{ id: '1', name: 'Li, Bo' }]
 */
export function csv<R extends boolean = false>(
  options?: CsvOptions & { readonly header?: true | undefined; readonly relaxed?: R | undefined },
): LightDecoder<TextRow<string, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows: the same rows, options and errors as `csv` of
 * `seqable/text`, which has the details, but as a light plan. It can be iterated any number of times if the chunks can,
 * and be given to every function of `seqable/fn`; a program that only iterates it has no engine in its bundle.
 *
 * @throws {TypeError} at once if an option is unknown or invalid, or the text looks like a path; when run,
 * if a chunk is neither a string nor bytes.
 * @throws {TextError} when run, if the text is not valid.
 *
 * @example
 * const options: CsvOptions = { header: true, separator: '\t' };
 * [...csv(options)('id\tname\n1\tAnn\n')];
 * // → [{ id: '1', name: 'Ann' }]
 */
export function csv(options?: CsvOptions): LightDecoder<Record<string, string | undefined> | string[]>;
export function csv(options?: CsvOptions): LightDecoder<never> {
  const format = csvFormat(options, 'csv');
  return (chunks) =>
    decode('csv', chunks, (source) => csvRowsOf(source, format, undefined) as Iterator<never, undefined>);
}
