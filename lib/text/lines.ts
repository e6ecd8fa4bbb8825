import type { Seq } from '../index.ts';
import { LONGEST, type ChunkIterator } from './chunks.ts';
import { decode, DecodingIterator, END, type Chunks } from './decoding.ts';
import { checkOptions } from './csvOptions.ts';
import { LineScanner, longestLine, type LinesOptions } from './lineScanner.ts';

/** The iterator behind `lines`. */
export class Lines extends DecodingIterator<string> {
  private readonly scanner: LineScanner;

  constructor(source: ChunkIterator, path: string | undefined, longest: number = LONGEST) {
    super(source, 'lines');
    this.scanner = new LineScanner(this.chunks, path, longest, true);
  }

  protected read(): string | typeof END {
    return this.scanner.read() ?? END;
  }
}

/**
 * The lines of a text that comes in parts, without their line breaks.
 *
 * Lines end at `\n` or `\r\n`; a lone `\r` is a character as any other (`csv` ends a record there). A text with `\r` and no
 * `\n` at all would be one line, and is hardly meant so: an error, at its end, that says what to do. A last line without a
 * break is given; behind a last break there is no empty line. Parts are strings or bytes (UTF-8) and may end anywhere, between `\r` and
 * `\n` and within a character too. A byte order mark at the start is dropped. A single string, or a single
 * `Uint8Array`, is taken as a text in one part.
 *
 * Lazy. Memory: one part and one line; a line that is kept does not keep the part it came from. Runs again if
 * `chunks` can be iterated again.
 *
 * @throws {TypeError} at once if `chunks` cannot be iterated or an option is not what it should be (RangeError: a `maxLine`
 * that no length can be); when run, if a chunk is neither a string nor bytes.
 * @throws {TextError} when run, if bytes are not UTF-8, a line is longer than `maxLine`, or a text has `\r` and no `\n`;
 * the lines before are given.
 *
 * @example
 * lines(['one\ntw', 'o\r\nthree']).toArray();
 * // → ['one', 'two', 'three']
 */
export function lines(chunks: Chunks, options?: LinesOptions): Seq<string> {
  checkOptions(options, ['maxLine'], 'lines');
  const longest = longestLine(options, 'lines');
  return decode('lines', undefined, chunks, (source) => new Lines(source, undefined, longest));
}
