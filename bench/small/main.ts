/**
 * How fast is a short chain over few elements, built and run at each call? Every row of rows/ beside other libraries, in
 * one process in which all of it has run before. bench/README.md says how it measures.
 *
 *     npm run bench small                      six minutes; saved in bench/results.json
 *     npm run bench small -- --quick           one minute: 3 and 30 elements, rough, not saved
 *     npm run bench small -- --only=map,sort   these rows only, not saved
 *     npm run bench small -- --mode=mega       the timed functions themselves have run nothing before, not saved
 *     npm run bench small -- --node=PATH       another Node, or Bun
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { versionsOf } from '../suite/contestants.ts';
import { installRivals } from '../suite/install.ts';
import { describe, provenance } from '../suite/machine.ts';
import type { Effort } from '../suite/measure.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import type { ChildResult, ChildTask } from './child.ts';
import { smallRivals } from './contestants.ts';
import { modes } from './pollute.ts';
import { report } from './report.ts';
import { rows } from './rows/index.ts';

const careful: Effort = { warmUp: 30, samples: 11, sample: 8 };
const rough: Effort = { warmUp: 20, samples: 7, sample: 4 };

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    only: { type: 'string', default: '' },
    mode: { type: 'string', default: 'hostile' },
    quick: { type: 'boolean', default: false },
  },
});
const mode = modes.find((name) => name === values.mode);
if (mode === undefined) throw new Error(`--mode is one of ${modes.join(', ')}`);
const only = values.only.split(',').filter((name) => name !== '');
const unknown = only.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(`no such row: ${unknown.join(', ')}\nthere is: ${rows.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

installRivals();
const where = provenance(values.node, 'bench small');
console.log(`${describe(where)}\n`);
const result = measureAll({
  sizes: values.quick ? [3, 30] : [0, 3, 10, 30, 100],
  only,
  mode,
  effort: values.quick ? rough : careful,
});
report(result);
// Partial and rough runs are not kept.
if (!values.quick && only.length === 0 && mode === 'hostile') {
  const versions = versionsOf(smallRivals());
  saveResult('small', keyOf(where), { ...where, cells: result.cells, versions });
}

function measureAll(task: ChildTask): ChildResult {
  const child = fileURLToPath(new URL('./child.js', import.meta.url));
  const { status, stdout } = spawnSync(values.node, [child, JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (status !== 0) process.exit(1);
  return JSON.parse(stdout) as ChildResult;
}
