/** The program without the process around it. */
import { csv } from 'seqable/node';
import { messageOf } from './failures.ts';
import { fingerprint } from './fingerprint.ts';
import { help, readOptions, type Options } from './options.ts';
import { Progress } from './progress.ts';
import { footer, report } from './report.ts';
import { TableProfile } from './tableProfile.ts';

/** What is printed, and what is complained of. */
export interface Outcome {
  out: string;
  err: string;
}

export function profileCsv(args: string[]): Outcome {
  let path = '';
  try {
    const options = readOptions(args);
    if (options === 'help') return { out: help, err: '' };
    ({ path } = options);
    return { out: profile(options), err: '' };
  } catch (error) {
    return { out: '', err: `profile-csv: ${messageOf(error, path)}` };
  }
}

function profile({ path, header, separator, relaxed }: Options): string {
  const table = new TableProfile(header, fingerprint);
  const progress = new Progress(() => table.rows);
  try {
    // Records as arrays: a header may name two columns alike.
    csv(path, { header: false, separator, relaxed, onProgress: progress.update }).forEach((record) => {
      table.add(record);
    });
  } finally {
    progress.stop();
  }
  table.checkThatThereIsSomething(path);
  return `${report(path, table, progress.bytes)}\n${footer(progress)}`;
}
