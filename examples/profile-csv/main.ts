/**
 * Profiles a CSV file of any size: one pass, constant memory.
 *
 *     npm start                                a real file, from vega-datasets
 *     npm start -- data.csv --separator ';'    see --help
 *
 *     csv(path) ──▶ record, record, … ──▶ TableProfile ──▶ report
 *       │ bytes                              │ a ColumnProfile each: kinds, counts, numbers, histogram
 *       └────────────▶ Progress ◀── rows ────┘
 */
import { profileCsv } from './command.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `… | head` closes our output when it has seen enough: nothing to complain about.
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`profile-csv: ${error.message}`);
  process.exit(1);
});

const { out, err } = profileCsv(process.argv.slice(2));
if (out !== '') console.log(out);
if (err !== '') {
  console.error(err);
  process.exitCode = 1;
}
