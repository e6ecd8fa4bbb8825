/** What the command line says. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from './failures.ts';

export interface Options {
  path: string;
  separator: string;
  header: boolean;
  relaxed: boolean;
}

/** What Linux and macOS call it, and seqable/node everywhere. */
const STANDARD_INPUT = '/dev/stdin';

export const help: string = `Profiles a CSV file of any size in one pass and constant memory.

usage: npm start -- [file] [options]

  file               the CSV file; - is standard input; without one, a real file from vega-datasets
  --separator ';'    what stands between fields; default ',', and 'tab' for a tab
  --no-header        the first record is a row, not the names of the columns
  --relaxed          take rows of another length, and quotes where none should be
  --help             this

For each column:

  type       integer, number, boolean, date, code (digits that are no number: 00501) or text: the narrowest
             that all values have; with a * if a few have not
  missing    fields that are empty or blank
  distinct   exact up to 10,000 (fewer in a file of more than 20 columns), then said to be more
  mean       the exact sum, divided by the count
  bars       how many values lie where between min and max; the counts are exact
  ×          how often the most frequent values occur; with ≥ where there were too many values to count them all`;

export function readOptions(args: string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length > 1) {
    throw new UsageError(
      `one file at a time, please: ${positionals.map((path) => `'${path}'`).join(' and ')}`,
    );
  }
  const [path = sample()] = positionals;
  if (path === '') throw new UsageError('the name of the file is empty');
  return {
    path: path === '-' ? STANDARD_INPUT : path,
    separator: checkedSeparator(values.separator),
    header: !values['no-header'],
    relaxed: values.relaxed,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        separator: { type: 'string', default: ',' },
        'no-header': { type: 'boolean', default: false },
        relaxed: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // "Unknown option '--colour'. To specify a positional argument …": the first sentence says it.
    const [message = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(message);
  }
}

function checkedSeparator(text: string): string {
  if (text === 'tab' || text === '\\t') return '\t';
  if (text.length === 1 && !/["\r\n\ufeff\ud800-\udfff]/.test(text)) return text;
  throw new UsageError(
    `a separator is one character, and no quote or line break; got ${JSON.stringify(text)}`,
  );
}

/** 10,000 collisions of birds with aircraft. */
function sample(): string {
  return fileURLToPath(new URL('../data/birdstrikes.csv', import.meta.resolve('vega-datasets')));
}
