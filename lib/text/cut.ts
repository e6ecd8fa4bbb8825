/**
 * How a text can be cut into pieces that are decoded apart: for `seqable/jobs`, which nobody else has to load.
 *
 *     id,note⏎1,a⏎2,"b⏎c"⏎3,d⏎
 *     ├─head──┤  ▲            ▲     a record begins here: whoever reads on from there needs the head alone
 *
 * A line feed ends a record unless it stands within quotes. In a text that `csv` accepts, a byte is within quotes if the number
 * of quote bytes before it is odd, as quotes open, close and are doubled, and anything else is an error. So a piece can be
 * looked at alone: under either assumption about what came before it, it is known where its first record begins.
 */
import { isArray } from './builtins.ts';
import { ChunkReader, type Chunk, type ChunkIterator } from './chunks.ts';
import type { CsvFormat } from './csvOptions.ts';
import { CsvRows, csvRowsOf } from './csvRows.ts';
import { CsvScanner } from './csvScanner.ts';
import { TrimmingScanner } from './csvTrim.ts';
import type { DecodingIterator } from './decoding.ts';
import { JsonLines, jsonLinesOf, type JsonlFormat } from './jsonLines.ts';
import { LineScanner } from './lineScanner.ts';
import { Lines, linesOf, type LinesFormat } from './linesIterator.ts';
import type { CutMark } from './cutMark.ts';

/** What a piece that is not the beginning has to know of the beginning; plain data. */
export interface Head {
  /** The byte behind it: before it no record begins that can be read on from. */
  readonly end: number;
  /** The encoding that was found. */
  readonly encoding: string;
  /** The names of the columns; null: rows have none. */
  readonly names?: readonly string[] | null;
  /** The number of fields of a row. */
  readonly width?: number;
  /** The separator that was found. */
  readonly separator?: string;
  /** True if neither an option nor the text has named the separator. */
  readonly unsaid?: boolean;
}

/** How the texts of a decoder can be cut. */
export interface Cut {
  /** The byte within pairs of which a line break ends no record; 0: there is none. */
  readonly quote: number;
  /** True if a lone `\r` ends a record, too. */
  readonly returns: boolean;
  /** The elements of a text, whose errors name `path`. */
  whole(source: ChunkIterator, path: string | undefined): Iterator<unknown>;
  /**
   * Reads the beginning, whose parts end with lines; undefined if the text cannot be cut: an encoding whose bytes depend on
   * those before, or a fault in the first record, which the piece that holds it will report.
   */
  head(lines: ChunkIterator): Head | undefined;
  /** The number that the first line of a piece has, in its errors. */
  readonly firstLine: number;
  /** The elements of a piece that is not the beginning. */
  part(source: ChunkIterator, head: Head, path: string | undefined): Iterator<unknown>;
}

/** The cut of a decoder, or the reason why its texts are not cut. */
export function cutOf(mark: CutMark): Cut | string {
  if (mark.name === 'csv') return csvCut(mark.format as CsvFormat);
  if (mark.name === 'jsonl') return jsonlCut(mark.format as JsonlFormat);
  return linesCut(mark.format as LinesFormat);
}

/** Encodings in which the bytes of `\n`, `\r` and `"` stand for nothing else, whatever comes before. */
const PLAIN = /^(utf-8|windows-\d+|iso-8859-\w+|koi8-\w|macintosh|x-mac-cyrillic|ibm866)$/;

/** The chunks of a piece that is not the beginning: a mark there is a character, and nothing is guessed. */
class LaterChunks extends ChunkReader {
  constructor(source: ChunkIterator, operation: string, encoding: string) {
    super(source, operation, encoding);
    this.atBeginning = false;
    this.atStart = false;
  }
}

/** The chunks of the beginning, and the number of bytes in those that were fetched. */
class HeadChunks extends ChunkReader {
  bytes = 0;

  protected override fetch(): Chunk | undefined {
    const isNew = this.waiting === undefined;
    const chunk = super.fetch();
    if (isNew && chunk !== undefined) this.bytes += chunk.length;
    return chunk;
  }
}

function linesCut(format: LinesFormat): Cut {
  return {
    quote: 0,
    returns: false,
    firstLine: 2,
    whole: (source, path) => linesOf(source, format, path),
    head: (lines) => headOfLines(new HeadChunks(lines, 'lines', format.encoding)),
    part(source, head, path) {
      const chunks = new LaterChunks(source, 'lines', head.encoding);
      return new Lines(chunks, later(new LineScanner(chunks, path, format.longest, true)));
    },
  };
}

function jsonlCut(format: JsonlFormat): Cut {
  return {
    quote: 0,
    returns: false,
    firstLine: 2,
    whole: (source, path) => jsonLinesOf(source, format, path),
    head: (lines) => headOfLines(new HeadChunks(lines, 'jsonl', format.encoding)),
    part(source, head, path) {
      const chunks = new LaterChunks(source, 'jsonl', head.encoding);
      const scanner = later(new LineScanner(chunks, path, format.longest, false));
      return new JsonLines(chunks, scanner, format.reviver, path);
    },
  };
}

/** Only the first line of a text may complain of its `\r`. */
function later(scanner: LineScanner): LineScanner {
  scanner.line = 1;
  return scanner;
}

function headOfLines(chunks: HeadChunks): Head | undefined {
  const isText = chunks.next() !== undefined;
  const encoding = chunks.encoding ?? 'utf-8';
  return isText && PLAIN.test(encoding) ? { end: 0, encoding } : undefined;
}

function csvCut(format: CsvFormat): Cut | string {
  const { quote } = format;
  if (format.relaxed)
    return 'with relaxed: true a quote may stand anywhere, so no piece can tell where a record begins';
  if (format.escape !== '') return 'with an escape sign no piece can tell what stands before it';
  if (format.comment !== '' && quote !== '') {
    return 'a comment may hold a single quote; say quote: false if no field is within quotes';
  }
  if (quote > '\x7f') return 'its quote sign is more than one byte';
  return {
    quote: quote === '' ? 0 : quote.charCodeAt(0),
    returns: true,
    firstLine: 1,
    whole: (source, path) => csvRowsOf(source, format, path) as Iterator<unknown>,
    head: (lines) => headOfCsv(format, lines),
    part(source, head, path) {
      const chunks = new LaterChunks(source, 'csv', head.encoding);
      return rowsOver(chunks, { ...format, after: head }, path);
    },
  };
}

function rowsOver(
  chunks: ChunkReader,
  format: CsvFormat,
  path: string | undefined,
): DecodingIterator<unknown> {
  const Scanner = format.trim ? TrimmingScanner : CsvScanner;
  return new CsvRows(chunks, new Scanner(chunks, format, path), format);
}

/** Reads the header and the first row, and on to where a record ends with a chunk. */
function headOfCsv(format: CsvFormat, lines: ChunkIterator): Head | undefined {
  const chunks = new HeadChunks(lines, 'csv', format.encoding);
  let names: readonly string[] | null = isArray(format.header) ? (format.header as string[]) : null;
  const onHeader = (read: string[]): void => {
    names = read;
  };
  const reading = { ...format, onHeader };
  const Scanner = format.trim ? TrimmingScanner : CsvScanner;
  const scanner = new Scanner(chunks, reading, undefined);
  const rows = new CsvRows(chunks, scanner, reading);
  let width = -1;
  try {
    for (let first = true; first || scanner.left > 0; first = false) {
      const row = rows.next();
      if (row.done === true) return undefined;
      if (first && isArray(row.value)) width = row.value.length;
    }
  } catch {
    return undefined; // The piece with the fault says it.
  }
  const encoding = chunks.encoding ?? 'utf-8';
  if (!PLAIN.test(encoding)) return undefined;
  const { sign: separator, unsaid } = scanner;
  if (names !== null) width = (names as readonly string[]).length;
  return { end: chunks.bytes, encoding, names, width, separator, unsaid };
}
