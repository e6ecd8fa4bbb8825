/**
 * `seqable/fn/text`: the decoders of `seqable/text` as functions that give light plans, as those of `seqable/fn` do. A
 * page that only needs rows ships a scanner, and nothing of the class.
 */
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { lines } from './lines.ts';
export { TextError } from '../errors.ts';
export type * from '../types.ts';
export type { LightDecoder } from './sequence.ts';
export type { Lazy, SeqIterator } from '../../fn.ts';
