/** The check of a job that was handed over. */
import { TypeError } from '../text/builtins.ts';
import { describe } from '../text/errors.ts';
import { rowsSymbol, type Core } from './core.ts';
import { VERSION } from './version.ts';

/** The core of a job that folds; a TypeError with what to do for anything else. */
export function wantedJob(operation: string, job: unknown, core: Core | undefined): Core {
  if (core === undefined) {
    const isRows = typeof job === 'object' && job !== null && rowsSymbol in job;
    const got = isRows
      ? 'rows: say what they come to, as with collect(count()), countBy() or toLines()'
      : describe(job);
    throw new TypeError(`${operation}: job must be a job, as job(…).collect(…) makes one, but got ${got}`);
  }
  if (core.version !== VERSION) {
    throw new TypeError(
      `${operation}: the job was made by seqable ${core.version}, and this is ${VERSION}: use one version`,
    );
  }
  if (core.collector === undefined) {
    throw new TypeError(
      `${operation}: a job that ends with toLines() has nothing to merge: its lines, one part after the other, are the result`,
    );
  }
  return core;
}
