import { knowing } from './otherNames.ts';
import type { AsyncSeq } from '../async/index.ts';
import type { Chunk } from './chunks.ts';
import type { Chunks } from './decoding.ts';
import { linesOf, linesFormat, type LinesOptions } from './linesIterator.ts';
import { decoded, type Decoded } from './sequence.ts';
import { waitingLines } from './waiting/decoding.ts';

/**
 * The lines of a text that comes in parts, without their line breaks.
 *
 * Lines end at `\n` or `\r\n`; a lone `\r` is an ordinary character (`csv` ends a record there). A text with `\r` and
 * no `\n` at all would be one line, which is hardly meant: an error at its end gives the remedy. A last line without a
 * break is given; there is no empty line after a last break. Parts are strings or bytes (UTF-8, or the encoding of
 * `encoding`) and may end anywhere, also between `\r` and `\n` or within a character. A byte order mark at the start is
 * dropped. A single string, or a single `Uint8Array`, is a text in one part. Parts that take time come as an AsyncSeq,
 * and give one: `AsyncSeq.from(response.body).pipe(lines)`. An index in place of the options is ignored, so that
 * `parts.map(lines)` works.
 *
 * Lazy. Memory: one part and one line; a line that is kept does not keep the part it came from. Runs again if
 * `chunks` can be iterated again.
 *
 * @throws {TypeError} at once if `chunks` cannot be iterated or looks like a path, or if an option is unknown or
 * invalid (RangeError: a `maxLine` out of range); when run, if a chunk is neither a string nor bytes.
 * @throws {TextError} when run, if bytes are not in the encoding, or no text at all (gzip, a ZIP archive, …), which it
 * names; if a line is longer than `maxLine`, or a text has `\r` and no `\n`; the lines before are given.
 *
 * @example
 * lines(['one\ntw', 'o\r\nthree']).toArray();
 * // → ['one', 'two', 'three']
 */
export function lines<C extends Chunks | AsyncSeq<Chunk>>(
  chunks: C,
  options?: LinesOptions | number,
): Decoded<C, string> {
  const format = linesFormat(typeof options === 'number' ? undefined : options, knowing([]));
  return decoded(
    'lines',
    chunks,
    format.encoding,
    (source) => linesOf(source, format, undefined),
    waitingLines(format),
  );
}
