/** Folds pieces of files: what every process does, whoever started it. */
import { iteratorSymbol } from '../../text/builtins.ts';
import type { Cut } from '../../text/cut.ts';
import { TextError } from '../../text/errors.ts';
import type { DecodingIterator } from '../../text/decoding.ts';
import { FileSource } from '../../node/file.ts';
import type { Core } from '../core.ts';
import { changed, Range } from './bytes.ts';
import { countLines, type Ends } from './cuts.ts';
import { inJob, ofJob } from './exits.ts';
import type { Piece, PlanFile } from './plan.ts';

/** Takes the rows of a piece. */
export type Taking = (rows: Iterable<unknown> | Iterator<unknown>) => void;

/** Reads the rows of a piece, and has them taken. A fault in the text is told with the line of the file. */
export function foldPiece(
  core: Core,
  files: readonly PlanFile[],
  piece: Piece,
  take: Taking,
  onBytes?: (count: number) => void,
): void {
  const [at, start, end] = piece;
  const file = files[at]!;
  const where = `${file.path}, bytes ${start} to ${end}`;
  if (start === 0) {
    inJob(where, () => take(wholeRows(core, file, end, onBytes)));
    return;
  }
  const { cut } = core;
  if (typeof cut === 'string' || file.head === null)
    throw changed(file.path, 'the job cannot cut it any more');
  checkBoundary(file.path, start, cut);
  const rows = cut.part(
    new Range(file.path, start, end, onBytes),
    file.head,
    file.path,
  ) as DecodingIterator<unknown>;
  try {
    take(rows);
  } catch (error) {
    // A text that the job itself reads has lines of its own.
    const isOfText = error === rows.failure && (error as Error).name === 'TextError'; // perhaps of the job's own copy
    throw ofJob(where, isOfText ? inFile(error as TextError, file.path, start, cut) : error);
  }
}

function wholeRows(
  core: Core,
  { path }: PlanFile,
  end: number,
  onBytes: ((count: number) => void) | undefined,
): Iterable<unknown> | Iterator<unknown> {
  const { cut } = core;
  if (path.toLowerCase().endsWith('.gz')) {
    const chunks = new FileSource(path, { onProgress: progress(onBytes) }, 'job').chunks();
    return typeof cut === 'string' ? core.decode(chunks) : cut.whole(chunks[iteratorSymbol](), path);
  }
  const range = new Range(path, 0, end, onBytes);
  return typeof cut === 'string' || cut.whole === undefined ? core.decode(range) : cut.whole(range, path);
}

/** Counts what is read of a packed file. */
function progress(
  onBytes: ((count: number) => void) | undefined,
): (progress: { readonly bytes: number }) => void {
  let before = 0;
  return ({ bytes }) => {
    onBytes?.(bytes - before);
    before = bytes;
  };
}

/** In front of a piece a line ends: else the file is not the one that was cut. */
function checkBoundary(path: string, start: number, { returns }: Ends): void {
  const { value } = new Range(path, start - 1, start).next();
  const byte = value?.[0];
  if (byte !== 10 && !(returns && byte === 13)) throw changed(path, `no line ends in front of byte ${start}`);
}

/** The error with the line of the file. */
function inFile(error: TextError, path: string, start: number, cut: Cut): TextError {
  const { line, column, message, cause } = error;
  const problem = message.slice(0, message.length - ` (${path}:${line}:${column})`.length);
  return new TextError(
    problem,
    { line: line - cut.firstLine + 1 + countLines(path, start, cut), column },
    path,
    cause,
  );
}
