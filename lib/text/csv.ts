import { marked } from './cutMark.ts';
import { knowing } from './otherNames.ts';
import type { ColumnTypes, NoOthers, TextRow, TypedRow } from './csvColumns.ts';
import { csvFormat, type CsvOptions } from './csvOptions.ts';
import { csvRowsOf } from './csvRows.ts';
import { decoded, type Decoder } from './sequence.ts';
import { waitingRows, type Waiting } from './waiting/decoding.ts';

/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an array of its fields, the first record too.
 * All rows have as many fields as the first. The last form of `csv` has the rest.
 *
 * @example
 * csv({ header: false })(['1,"a ""b"""\n2,c\n']).toArray();
 * // → [['1', 'a "b"'], ['2', 'c']]
 */
export function csv(options: CsvOptions & { readonly header: false }): Decoder<string[]>;
/**
 * A function from the parts of a CSV text (RFC 4180) without a header line to its rows, each an object with these
 * columns; those in `columns` have a type. The last form of `csv` has the rest.
 *
 * @example
 * csv({ header: ['id', 'name'], columns: { id: Number } })('1,Ann\n').first();
 * // → { id: 1, name: 'Ann' }
 */
export function csv<const K extends string, C extends ColumnTypes, R extends boolean = false>(
  options: CsvOptions & {
    readonly header: readonly K[];
    readonly columns: C & NoOthers<C, K>;
    readonly relaxed?: R | undefined;
  },
): Decoder<TypedRow<C, K, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an object with the columns that the first
 * record names; those in `columns` have a type. The last form of `csv` has the rest.
 *
 * `Number` accepts a number (an empty text is none), `BigInt` a whole number, `Boolean` true or false, `Date` an ISO
 * date with or without a time. A function gets the text and gives the value; its errors are passed on unchanged.
 *
 * @throws {TextError} when run, also if a field does not fit its column, naming column, text, line and column
 * where the field begins, and if there is no such column.
 *
 * @example
 * const people = csv({ columns: { age: Number, tags: (text) => text.split('|') } });
 * people('name,age,tags\nAnn,41,a|b\n').first();
 * // → { name: 'Ann', age: 41, tags: ['a', 'b'] }
 */
export function csv<C extends ColumnTypes, R extends boolean = false>(
  options: CsvOptions & {
    readonly header?: true | undefined;
    readonly columns: C;
    readonly relaxed?: R | undefined;
  },
): Decoder<TypedRow<C, string, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) without a header line to its rows, each an object with these
 * columns. The last form of `csv` has the rest.
 *
 * @example
 * csv({ header: ['id', 'name'], separator: ';' })(['1;Ann\n2;Bo\n']).map((row) => row.name).toArray();
 * // → ['Ann', 'Bo']
 */
export function csv<const K extends string, R extends boolean = false>(
  options: CsvOptions & { readonly header: readonly K[]; readonly relaxed?: R | undefined },
): Decoder<TextRow<K, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows, each an object with the columns that the first
 * record names. The last form of `csv` has the rest.
 *
 * @example
 * Seq.of('id,name\n1,"Li, ', 'Bo"\n').pipe(csv()).toArray();
 * // → [{ id: '1', name: 'Li, Bo' }]
 */
export function csv<R extends boolean = false>(
  options?: CsvOptions & { readonly header?: true | undefined; readonly relaxed?: R | undefined },
): Decoder<TextRow<string, R>>;
/**
 * A function from the parts of a CSV text (RFC 4180) to its rows. Call it with the parts, or give it to `.pipe`.
 *
 * Give it parts of the text, not lines: there may be a line break within quotes. Parts are strings or bytes (UTF-8) and
 * may end anywhere; a byte order mark at the start is dropped; a single string or `Uint8Array` is a text in one part.
 * Parts that take time come as an AsyncSeq, and give one: `AsyncSeq.from(response.body).pipe(csv())`. Records end at
 * `\n`, `\r\n` or `\r`, the last one with or without. Empty lines are passed over (a record of one empty field is
 * written `""`), and so are lines that begin with the `comment` sign, and a first line `sep=;`, which names the
 * separator. Spaces belong to their field, and every field is a string, except where `columns` gives a type.
 *
 * A row with a header is an ordinary object: an own, enumerable property for each column, whatever its name
 * (`__proto__` too), in the order of the columns except for names such as `2024`, which JavaScript puts first.
 * Two columns of one name are an error, as one of them would be lost.
 *
 * `relaxed` turns errors in the text into rows: one with fewer fields has fewer properties; one with more has them
 * as `_4`, `_5`, … by the number of the column; a second column `a` is called `a_2`; a field whose quotes are
 * unbalanced, or have text before or behind them, is given exactly as it is written.
 *
 * Lazy; linear time. Memory: one part and one record; a field that is kept does not keep the part it came from.
 * Runs again if the chunks can be iterated again.
 *
 * @throws {TypeError} at once if an option is unknown or invalid (RangeError: a number out of range);
 * when run, if a chunk is neither a string nor bytes.
 * @throws {TextError} when run, at an unbalanced or misplaced quote, a row of another length, two columns of one
 * name, a header that was read as one field though it looks like several, a record longer than `maxRecord` or bytes
 * that are not UTF-8. The rows before are given; the chunks are closed. Line and column are those of the field or the
 * fault.
 *
 * @example
 * const options: CsvOptions = { header: true, separator: '\t' };
 * csv(options)('id\tname\n1\tAnn\n').first();
 * // → { id: '1', name: 'Ann' }
 */
export function csv(options?: CsvOptions): Decoder<Record<string, string | undefined> | string[]>;
export function csv(options?: CsvOptions): Decoder<never> {
  const format = csvFormat(options, 'csv', knowing());
  const decoder: Decoder<never> = (chunks) =>
    decoded(
      'csv',
      chunks,
      format.encoding,
      (source) => csvRowsOf(source, format, undefined) as Iterator<never>,
      waitingRows(format) as Waiting<never>,
    );
  return marked(decoder, 'csv', format);
}
