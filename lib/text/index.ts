/**
 * `seqable/text`: lines, CSV and JSON Lines out of chunks of text, for browsers and servers alike.
 *
 * Lines and fields are strings of their own, never views of the chunk they were cut from.
 */
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { lines } from './lines.ts';
export { TextError } from './errors.ts';
export type { Chunk } from './chunks.ts';
export type {
  ColumnType,
  ColumnTypes,
  ColumnValue,
  KnownFields,
  NoOthers,
  RelaxedRow,
  TextRow,
  TypedRow,
} from './csvColumns.ts';
export type { CsvOptions } from './csvOptions.ts';
export type { Chunks } from './decoding.ts';
export type { Position } from './errors.ts';
export type { JsonlOptions } from './jsonLines.ts';
export type { LineLength } from './lineScanner.ts';
export type { LinesOptions } from './linesIterator.ts';
export type { Decoder } from './sequence.ts';
