/**
 * How fast is AsyncSeq? Every row beside a loop written by hand and beside rivals, turns of the microtask queue, and what
 * is kept beside a source that never answers. bench/README.md says how it measures.
 *
 *     npm run bench async                            five minutes; saved in bench/results.json
 *     npm run bench async -- --only=merge,mapper     rows whose names begin so, not saved
 *     npm run bench async -- --rivals=ix,rxjs        these rivals only (none: ours alone), not saved
 *     npm run bench async -- --mode=mono             nothing ran before, not saved
 *     npm run bench async -- --quick                 rough, not saved
 *     npm run bench async -- --node=PATH             another Node, or Bun
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ours, ownBuild, rivalsFolder, versionsOf, type Entrant } from '../suite/contestants.ts';
import { installRivals } from '../suite/install.ts';
import { describe, provenance } from '../suite/machine.ts';
import { modes } from '../suite/pollute.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import type { Effort } from '../suite/measure.ts';
import { middleOf, resultOf, round } from '../suite/run.ts';
import { OWN } from '../suite/summary.ts';
import type { AsyncResult, AsyncTask } from './cell.ts';
import { measureKept } from './kept.ts';
import { report } from './report.ts';
import { rows } from './rows/index.ts';
import type { AsyncCell, Row } from './types.ts';

const careful: Effort = { warmUp: 150, samples: 25, sample: 8 };
/** Rivals are many: their figures are rougher. */
const brief: Effort = { warmUp: 100, samples: 11, sample: 6 };
const quick: Effort = { warmUp: 60, samples: 7, sample: 4 };

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    only: { type: 'string', default: '' },
    rivals: { type: 'string', default: 'all' },
    mode: { type: 'string', default: 'hostile' },
    quick: { type: 'boolean', default: false },
  },
});
const mode = modes.find((name) => name === values.mode);
if (mode === undefined) throw new Error(`--mode is one of ${modes.join(', ')}`);
const only = listOf(values.only);
const among = listOf(values.rivals);
const isFull = only.length === 0 && values.rivals === 'all' && mode === 'hostile' && !values.quick;

const wanted = rows.filter(({ name }) => only.length === 0 || only.some((prefix) => name.startsWith(prefix)));
const own = ours(OWN, ownBuild);
const others = rivals().filter(({ name }) => values.rivals === 'all' || among.includes(name));

installRivals();
const where = provenance(values.node, 'bench async');
console.log(`${describe(where)}; ${mode}\n`);

const cells: AsyncCell[] = [];
for (const row of wanted) {
  const processes = values.quick ? 1 : 3;
  cells.push(middleOf(processes, () => measured(row, own)));
  for (const entrant of others) cells.push(measured(row, entrant));
}
const kept = only.length === 0 ? measureKept(values.node, ownBuild) : {};
report(wanted, cells, kept);
if (isFull) {
  // The first package of a family stands for it.
  const versions = versionsOf(others);
  saveResult('async', keyOf(where), { ...where, mode, cells, kept, versions });
}

function measured(row: Row, entrant: Entrant): AsyncCell {
  const effort = values.quick ? quick : entrant.lib === undefined ? brief : careful;
  const task: AsyncTask = { row: row.name, entrant, mode: mode!, effort };
  const result = resultOf<AsyncResult>(
    values.node,
    fileURLToPath(new URL('./cell.js', import.meta.url)),
    task,
  );
  const identity = { workload: row.name, contestant: entrant.name };
  if ('none' in result) return { ...identity, ...result };
  const { hand, own: time, shorter, turns } = result;
  return {
    ...identity,
    hand: round(hand),
    own: round(time),
    ratio: round(time / hand),
    ...(shorter !== undefined && { shorter: round(shorter) }),
    ...(turns && { turns }),
  };
}

function rivals(): Entrant[] {
  const folder = join(rivalsFolder, 'async');
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace('.mjs', ''), adapter: join(folder, file) }));
}

function listOf(text: string): string[] {
  return text.split(',').filter((item) => item !== '');
}
