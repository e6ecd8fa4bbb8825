/** What `npm run bench -- …` understands. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { modes, type Mode } from './pollute.ts';

export interface Options {
  rivals: boolean;
  /** These rivals only. */
  among: string[];
  mode: Mode;
  /** Workloads whose name begins with one of these; all if empty. */
  only: string[];
  node: string;
  lib: string | undefined;
  quick: boolean;
  chart: boolean;
  processes: number;
}

export const help = `npm run bench -- [options]
  --only=a,b     workloads whose names begin so (mapFilterSum, small …)
  --mode=MODE    hostile (default), mega or mono: see bench/README.md
  --rivals       every rival as well; --rivals=lodash,rxjs these only
  --lib=DIST     a second build of this library beside ours
  --node=PATH    another Node, or Bun, runs what is measured
  --quick        a tenth of the time, rough
  --processes=N  each cell in N processes, the median counts (3; 1 for rivals)
  --chart        writes docs/performance.svg and the tables of docs/performance.md and README.md from bench/results.json,
                 measures nothing
npm run bench async | csv | polyfill | app | complexity | costs: other questions`;

export function readOptions(): Options {
  const { values } = parseArgs({
    // `--rivals` alone means all of them.
    args: process.argv.slice(2).map((arg) => (arg === '--rivals' ? '--rivals=all' : arg)),
    options: {
      rivals: { type: 'string' },
      mode: { type: 'string', default: 'hostile' },
      only: { type: 'string', default: '' },
      node: { type: 'string', default: process.execPath },
      lib: { type: 'string' },
      quick: { type: 'boolean', default: false },
      chart: { type: 'boolean', default: false },
      processes: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const mode = modes.find((name) => name === values.mode);
  if (mode === undefined) throw new Error(`--mode is one of ${modes.join(', ')}`);
  const lib = values.lib === undefined ? undefined : resolve(values.lib);
  if (lib !== undefined && !existsSync(join(lib, 'index.js'))) throw new Error(`no index.js in ${lib}`);
  const { rivals = '' } = values;
  return {
    rivals: rivals !== '',
    among: rivals === 'all' ? [] : list(rivals),
    mode,
    only: list(values.only),
    node: values.node,
    lib,
    quick: values.quick,
    chart: values.chart,
    processes: Number(values.processes ?? (values.quick ? 1 : 3)),
  };
}

const list = (text: string): string[] => text.split(',').filter((item) => item !== '');
