/** Records as rows: the iterator behind `csv`. */
import { arraySlice, quoteJson } from './builtins.ts';
import type { ChunkIterator } from './chunks.ts';
import { CsvHeader, firstRepeated, toldApart } from './csvHeader.ts';
import type { CsvFormat } from './csvOptions.ts';
import { CsvScanner } from './csvScanner.ts';
import { DecodingIterator, END } from './decoding.ts';

/** A row: an object with a header, an array without. */
export type Row = Record<string, string> | string[];

export class CsvRows extends DecodingIterator<Row> {
  private header: CsvHeader | undefined;
  private headerWanted: boolean;
  private readonly scanner: CsvScanner;
  private readonly format: CsvFormat;

  constructor(source: ChunkIterator, format: CsvFormat, path: string | undefined) {
    super(source, 'csv');
    this.scanner = new CsvScanner(this.chunks, format, path);
    this.format = format;
    this.headerWanted = format.header === true;
    if (typeof format.header !== 'boolean') this.useNames(format.header);
  }

  protected read(): Row | typeof END {
    const { scanner } = this;
    if (!scanner.read()) return END;
    if (this.headerWanted) {
      this.headerWanted = false;
      this.useNames(this.namesRead());
      if (!scanner.read()) return END;
    }
    const { fields, count } = scanner;
    if (scanner.width < 0) scanner.width = count;
    if (count !== scanner.width && !this.format.relaxed) throw this.oddLength(count, scanner.width);
    if (this.header === undefined) return arraySlice(fields, 0, count);
    return count === scanner.width ? this.header.row(fields) : this.header.oddRow(fields, count);
  }

  private useNames(names: readonly string[]): void {
    this.header = new CsvHeader(names);
    this.scanner.width = names.length;
  }

  private namesRead(): readonly string[] {
    const { scanner } = this;
    const names = arraySlice(scanner.fields, 0, scanner.count);
    if (this.format.relaxed) return toldApart(names);
    const repeated = firstRepeated(names);
    if (repeated < 0) return names;
    const problem = `two columns are called ${quoteJson(names[repeated]!)}`;
    throw scanner.error(problem, scanner.position('start'));
  }

  private oddLength(count: number, width: number): Error {
    const many = count > width;
    const measure =
      this.header === undefined
        ? `the first row has ${width}`
        : this.format.header === true
          ? `the header has ${width}`
          : `the option header names ${width}`;
    const problem = `too ${many ? 'many' : 'few'} fields: ${count}, but ${measure}`;
    return this.scanner.error(problem, this.scanner.position(many ? 'surplus' : 'end'));
  }
}
