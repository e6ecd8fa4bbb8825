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
 * Lines end at `\n` or `\r\n`; a lone `\r` is a character as any other (`csv` ends a record there). A text with `\r` and no
 * `\n` at all would be one line, and is hardly meant so: an error, at its end, that says what to do. A last line without a
 * break is given; behind a last break there is no empty line. Parts are strings or bytes (UTF-8, or what `encoding` says) and may end anywhere, between `\r` and
 * `\n` and within a character too. A byte order mark at the start is dropped. A single string, or a single
 * `Uint8Array`, is taken as a text in one part. Parts that take time come as an AsyncSeq, and give one: `AsyncSeq.from(response.body).pipe(lines)`. An index in
 * place of the options is passed over, so that `parts.map(lines)` does what it says.
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
