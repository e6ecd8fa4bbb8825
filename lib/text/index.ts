/**
 * `seqable/text`: lines, CSV and JSON Lines out of chunks of text, for browsers and servers alike.
 *
 * Lines and fields are strings of their own, never views of the chunk they were cut from.
 */
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { lines } from './lines.ts';
export { TextError } from './errors.ts';
export type * from './types.ts';
export type { Decoded, Decoder } from './sequence.ts';
