import type { Seq } from '../index.ts';
import { decode } from '../text/sequence.ts';
import { linesOf, linesFormat, type LinesOptions } from '../text/linesIterator.ts';
import { knowing } from '../text/otherNames.ts';
import { FILE_OPTIONS, FileSource, type FileOptions, type Path } from './file.ts';

/** Options for reading the lines of a file. */
export interface LinesFileOptions extends LinesOptions, FileOptions {}

/**
 * The lines of a file, without their line breaks: `\n` or `\r\n`, as in `lines` of `seqable/text`.
 *
 * Lazy: the file is opened at the first pull, read synchronously, 64 KiB at a time, and closed at the end, on early
 * exit and on error. Memory: 64 KiB and one line. A file can be run again; a pipe and `/dev/stdin` cannot.
 *
 * @throws {TypeError} at once, if `path` or an option is not valid.
 * @throws {TextError} when run, if the file is not UTF-8, a line is longer than `maxLine`, or there are `\r` and no
 * `\n`. A file that cannot be read: Node's error, with its path.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * writeFileSync('greeting.txt', 'one\ntwo\r\nthree');
 * lines('greeting.txt').toArray();
 * // → ['one', 'two', 'three']
 */
export function lines(path: Path, options?: LinesFileOptions): Seq<string> {
  const format = linesFormat(options, knowing(FILE_OPTIONS));
  const file = new FileSource(path, options, 'lines');
  return decode('lines', file.name, file.chunks(), (chunks) => linesOf(chunks, format, file.name));
}
