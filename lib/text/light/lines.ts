import type { Lazy } from '../../fn.ts';
import type { Chunks } from '../decoding.ts';
import { linesOf, linesFormat, type LinesOptions } from '../linesIterator.ts';
import { decode } from './sequence.ts';

/**
 * The lines of a text, as a callback of `map`: the index from the list is ignored. The other form has the details.
 *
 * @example
 * ['a\nb', 'c'].map(lines).map((text) => [...text].length);
 * // → [2, 1]
 */
export function lines(chunks: Chunks, index: number): Lazy<string>;
/**
 * The lines of a text that comes in parts, without their line breaks, as `lines` of `seqable/text` gives them: the same
 * lines, options and errors, as a light plan.
 *
 * @example
 * [...lines(['one\ntw', 'o\r\nthree'])];
 * // → ['one', 'two', 'three']
 */
export function lines(chunks: Chunks, options?: LinesOptions): Lazy<string>;
export function lines(chunks: Chunks, options?: LinesOptions | number): Lazy<string> {
  const format = linesFormat(typeof options === 'number' ? undefined : options);
  return decode('lines', chunks, (source) => linesOf(source, format, undefined));
}
