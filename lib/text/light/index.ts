/**
 * `seqable/fn/text`: the decoders of `seqable/text` as functions that give light plans, as those of `seqable/fn` do. A
 * page that only wants rows pays for a scanner, and for nothing of the class.
 */
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { lines } from './lines.ts';
export { TextError } from '../errors.ts';
export type { Chunk } from '../chunks.ts';
export type {
  ColumnType,
  ColumnTypes,
  ColumnValue,
  KnownFields,
  NoOthers,
  RelaxedRow,
  TextRow,
  TypedRow,
} from '../csvColumns.ts';
export type { CsvOptions } from '../csvOptions.ts';
export type { Chunks } from '../decoding.ts';
export type { Position } from '../errors.ts';
export type { JsonlOptions } from '../jsonLines.ts';
export type { LineLength } from '../lineScanner.ts';
export type { LinesOptions } from '../linesIterator.ts';
export type { LightDecoder } from './sequence.ts';
export type { Lazy, SeqIterator } from '../../fn.ts';
