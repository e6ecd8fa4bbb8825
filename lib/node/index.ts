/**
 * `seqable/node`: lines, CSV and JSON Lines from a path, synchronous, in constant memory. Node, Bun and Deno.
 */
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { lines } from './lines.ts';
export { TextError } from '../text/errors.ts';
export type * from '../text/types.ts';
export type { CsvFileOptions } from './csv.ts';
export type { FileOptions, FileUrl, Path, Progress } from './file.ts';
export type { JsonlFileOptions } from './jsonl.ts';
export type { LinesFileOptions } from './lines.ts';
