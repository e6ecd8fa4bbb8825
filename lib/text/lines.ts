import { knowing } from './otherNames.ts';
import type { Seq } from '../index.ts';
import type { Chunks } from './decoding.ts';
import { Lines, linesFormat, type LinesOptions } from './linesIterator.ts';
import { decode } from './sequence.ts';

/**
 * The lines of a text, as a callback of `map`: the index that a list hands it is passed over. All else stands at the other
 * form.
 *
 * @example
 * ['a\nb', 'c'].map(lines).map((text) => [...text].length);
 * // → [2, 1]
 */
export function lines(chunks: Chunks, index: number): Seq<string>;
/**
 * The lines of a text that comes in parts, without their line breaks.
 *
 * Lines end at `\n` or `\r\n`; a lone `\r` is a character as any other (`csv` ends a record there). A text with `\r` and no
 * `\n` at all would be one line, and is hardly meant so: an error, at its end, that says what to do. A last line without a
 * break is given; behind a last break there is no empty line. Parts are strings or bytes (UTF-8, or what `encoding` says) and may end anywhere, between `\r` and
 * `\n` and within a character too. A byte order mark at the start is dropped. A single string, or a single
 * `Uint8Array`, is taken as a text in one part.
 *
 * Lazy. Memory: one part and one line; a line that is kept does not keep the part it came from. Runs again if
 * `chunks` can be iterated again.
 *
 * @throws {TypeError} at once if `chunks` cannot be iterated or looks like a path, or if an option is not known or not what
 * it should be (RangeError: a `maxLine` that no length can be); when run, if a chunk is neither a string nor bytes.
 * @throws {TextError} when run, if bytes are not in the encoding, or no text at all (gzip, a ZIP archive, …): it says what it
 * is; if a line is longer than `maxLine`, or a text has `\r` and no `\n`; the lines before are given.
 *
 * @example
 * lines(['one\ntw', 'o\r\nthree']).toArray();
 * // → ['one', 'two', 'three']
 */
export function lines(chunks: Chunks, options?: LinesOptions): Seq<string>;
export function lines(chunks: Chunks, options?: LinesOptions | number): Seq<string> {
  const format = linesFormat(typeof options === 'number' ? undefined : options, knowing([]));
  return decode('lines', undefined, chunks, (source) => new Lines(source, format, undefined));
}
