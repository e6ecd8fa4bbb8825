/** Records as rows: the iterator behind `csv`. */
import { arraySlice, isArray, quoteJson } from './builtins.ts';
import { ChunkReader, type ChunkIterator } from './chunks.ts';
import { CsvHeader, firstRepeated, toldApart } from './csvHeader.ts';
import { REFUSED, refusal } from './csvColumns.ts';
import { listed, type CsvFormat } from './csvOptions.ts';
import { indexIn } from './indexIn.ts';
import { CsvScanner } from './csvScanner.ts';
import { TrimmingScanner } from './csvTrim.ts';
import { DecodingIterator, END } from './decoding.ts';
import { describe } from './errors.ts';

/** A row: an object with a header, an array without. */
export type Row = Record<string, string> | string[];

export class CsvRows extends DecodingIterator<Row> {
  private header: CsvHeader | undefined;
  private headerWanted: boolean;
  /** The error for the header, unless the first row confirms it. */
  private doubt: Error | undefined = undefined;
  private readonly scanner: CsvScanner;
  private readonly format: CsvFormat;
  /** The number of fields that a row should have, once that is known. */
  private width = -1;
  /** The positions of the columns with a type, in the order of `format.columns`. */
  private readonly typed: number[] = [];

  constructor(chunks: ChunkReader, scanner: CsvScanner, format: CsvFormat) {
    super(chunks);
    this.scanner = scanner;
    this.format = format;
    const { after, header } = format;
    this.headerWanted = header === true && after === undefined;
    const names = after === undefined ? header : after.names;
    if (isArray(names)) this.useNames(names as string[]);
    else if (after !== undefined) this.width = after.width!;
  }

  read(): Row | typeof END {
    const { scanner } = this;
    const more = scanner.read();
    if (more && this.headerWanted) {
      this.headerWanted = false;
      this.doubt = this.doubtful();
      if (!this.format.relaxed && this.doubt !== undefined) throw this.doubt;
      const names = this.namesRead();
      this.useNames(names);
      this.format.onHeader?.(arraySlice(names, 0, names.length));
      return this.read();
    }
    // With `relaxed`, rows may have another length: there the first row decides whether the header really is one field.
    if (this.doubt !== undefined && (!more || scanner.count === 1)) throw this.doubt;
    this.doubt = undefined;
    if (!more) return END;
    const { fields, count } = scanner;
    if (this.width < 0) this.width = count;
    if (count !== this.width && !this.format.relaxed) throw this.oddLength(count);
    if (this.header === undefined) return arraySlice(fields, 0, count);
    const row = count === this.width ? this.header.row(fields) : this.header.oddRow(fields, count);
    return this.typed.length === 0 ? row : this.withTypes(row, count);
  }

  private useNames(names: readonly string[]): void {
    this.header = new CsvHeader(names);
    this.width = names.length;
    const { columns } = this.format;
    for (let index = 0; index < columns.length; index++) {
      const { name } = columns[index]!;
      const at = indexIn(names, name);
      if (at < 0) {
        const problem = `there is no column ${quoteJson(name)}, but ${listed(names)}`;
        throw this.scanner.error(problem, this.scanner.fieldPosition(0));
      }
      this.typed[index] = at;
    }
  }

  /** The row with values in place of texts. */
  private withTypes(row: Record<string, unknown>, count: number): Row {
    const { columns } = this.format;
    const { fields } = this.scanner;
    for (let index = 0; index < columns.length; index++) {
      const at = this.typed[index]!;
      if (at >= count) continue; // a short row, in relaxed
      const column = columns[index]!;
      const value = column.convert(fields[at]!);
      if (value === REFUSED) {
        throw this.scanner.error(refusal(column, fields[at]!), this.scanner.fieldPosition(at));
      }
      row[column.name] = value;
    }
    return row as Row;
  }

  private namesRead(): readonly string[] {
    const { scanner } = this;
    const names = arraySlice(scanner.fields, 0, scanner.count);
    if (this.format.relaxed) return toldApart(names);
    const repeated = firstRepeated(names);
    if (repeated < 0) return names;
    const problem = `two columns are called ${quoteJson(names[repeated]!)}`;
    throw scanner.error(problem, scanner.fieldPosition(repeated));
  }

  private oddLength(count: number): Error {
    const { scanner, width } = this;
    const many = count > width;
    const measure =
      this.header === undefined
        ? `the first row has ${width}`
        : this.format.header === true
          ? `the header has ${width}`
          : `the option header names ${width}`;
    const sign = count === 1 ? scanner.likelySeparator() : '';
    const problem = `too ${many ? 'many' : 'few'} fields: ${count}, but ${measure}${asked(sign)}`;
    return scanner.error(problem, many ? scanner.fieldPosition(width) : scanner.endPosition());
  }

  /** The error for a header that was read as one field, but looks like several. */
  private doubtful(): Error | undefined {
    const { scanner } = this;
    const sign = scanner.count === 1 ? scanner.likelySeparator() : '';
    if (sign === '') return undefined;
    const problem = `the header is one field, ${describe(scanner.fields[0])}${asked(sign)}`;
    return scanner.error(`${problem}; if it is one column, say separator: ","`, scanner.fieldPosition(0));
  }
}

/** The rows of `source`. */
export function csvRowsOf(source: ChunkIterator, format: CsvFormat, path: string | undefined): CsvRows {
  const chunks = new ChunkReader(source, 'csv', format.encoding);
  const Scanner = format.trim ? TrimmingScanner : CsvScanner;
  return new CsvRows(chunks, new Scanner(chunks, format, path), format);
}

/** The question whether a sign is the separator, if there is one. */
function asked(sign: string): string {
  return sign === '' ? '' : `: if ${quoteJson(sign)} is the separator, say separator: ${quoteJson(sign)}`;
}
