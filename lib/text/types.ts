/** The types that the entries with decoders share. */
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
