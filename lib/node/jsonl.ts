import type { Seq } from '../index.ts';
import { decode } from '../text/sequence.ts';
import { jsonLinesOf, jsonlFormat, type JsonlOptions } from '../text/jsonLines.ts';
import { knowing } from '../text/otherNames.ts';
import { FILE_OPTIONS, FileSource, type FileOptions, type Path } from './file.ts';

/** Options for reading a file of JSON Lines. */
export interface JsonlFileOptions extends JsonlOptions, FileOptions {}

/**
 * The values of a file of JSON Lines (NDJSON), one a line, as `jsonl` of `seqable/text` gives them. Nothing checks
 * that a value is a `T`.
 *
 * Lazy: the file is opened at the first pull, read synchronously, 64 KiB at a time, and closed at the end, on early
 * exit and on error. Memory: 64 KiB, one line and its value. A file can be run again; a pipe and `/dev/stdin` cannot.
 *
 * @throws {TypeError} at once, if `path` or an option is not valid.
 * @throws {TextError} when run, with `line`, `column` and `path`, if a line is not JSON or the file is not UTF-8. A
 * file that cannot be read: Node's error, with its path.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('events.jsonl', '{"n":1}\n{"n":2}\n');
 * jsonl<{ n: number }>('events.jsonl').map((event) => event.n).sum();
 * // → 3
 */
export function jsonl<T = unknown>(path: Path, options?: JsonlFileOptions): Seq<T> {
  const format = jsonlFormat(options, 'jsonl', knowing(FILE_OPTIONS));
  const file = new FileSource(path, options, 'jsonl');
  return decode('jsonl', file.name, file.chunks(), (chunks) => jsonLinesOf<T>(chunks, format, file.name));
}
