import { marked } from './cutMark.ts';
import { knowing } from './otherNames.ts';
import { jsonLinesOf, jsonlFormat, type JsonlOptions } from './jsonLines.ts';
import { decoded, type Decoder } from './sequence.ts';
import { waitingJsonl } from './waiting/decoding.ts';

/**
 * A function from the parts of a text to its values, one JSON value a line (JSON Lines, NDJSON). Parts that take
 * time come as an AsyncSeq, and give one: `AsyncSeq.from(response.body).pipe(jsonl())`.
 *
 * Lines and parts are as in {@link lines}; a blank line is passed over. Nothing checks that a value is a `T`. A `\r` is
 * white space, as in JSON: values with only a `\r` between them are no JSON, and the error says so.
 *
 * Lazy. Memory: one part, one line and its value. Runs again if the chunks can be iterated again.
 *
 * @throws {TypeError} at once if an option is unknown or invalid; when run, if a chunk is neither a
 * string nor bytes.
 * @throws {TextError} when run, if a line is not JSON or longer than `maxLine`, or bytes are not UTF-8; the values
 * before are given.
 *
 * @example
 * Seq.of('{"a":1}\n{"a"', ':2}\n').pipe(jsonl<{ a: number }>()).map((value) => value.a).sum();
 * // → 3
 */
export function jsonl<T = unknown>(options?: JsonlOptions): Decoder<T> {
  const format = jsonlFormat(options, 'jsonl', knowing());
  const decoder: Decoder<T> = (chunks) =>
    decoded(
      'jsonl',
      chunks,
      format.encoding,
      (source) => jsonLinesOf<T>(source, format, undefined),
      waitingJsonl<T>(format),
    );
  return marked(decoder, 'jsonl', format);
}
