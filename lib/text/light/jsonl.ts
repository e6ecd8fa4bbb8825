import { jsonLinesOf, jsonlFormat, type JsonlOptions } from '../jsonLines.ts';
import { decode, type LightDecoder } from './sequence.ts';

/**
 * A function from the parts of a text to its values, one JSON value a line, as `jsonl` of `seqable/text` gives them:
 * the same values, options and errors, as a light plan.
 *
 * @example
 * [...jsonl()(['{"a":1}\n{"a"', ':2}\n'])];
 * // → [{ a: 1 }, { a: 2 }]
 */
export function jsonl<T = unknown>(options?: JsonlOptions): LightDecoder<T> {
  const format = jsonlFormat(options, 'jsonl');
  return (chunks) => decode('jsonl', chunks, (source) => jsonLinesOf<T>(source, format, undefined));
}
