/**
 * How fast is a compiled chain? Each row beside Seq, Array's methods, lodash, es-toolkit and a loop by hand, in one process in
 * which all of it has run over other kinds of elements before. Results are compared first; CPU time, lower quartile.
 *
 *     npm run bench compiled                    ten minutes
 *     npm run bench compiled -- --quick         rough, without 100,000 elements
 *     npm run bench compiled -- --only=max      one row
 */
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { rivalsFolder } from '../suite/contestants.ts';
import { installRivals } from '../suite/install.ts';
import { describe, provenance } from '../suite/machine.ts';
import { measure } from '../suite/measure.ts';
import type { Effort } from '../suite/measure.ts';
import { repeat, SOURCES } from '../small/timed.ts';
import type { Row } from './rows.ts';
import { byClass, byLoop } from './site.ts';
import type { Run, Writer } from './site.ts';
import type { Lodash, Toolkit } from './types.ts';

const careful: Effort = { warmUp: 30, samples: 11, sample: 8 };
const rough: Effort = { warmUp: 20, samples: 7, sample: 4 };
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const sizes = values.quick ? [3, 10, 30, 100] : [3, 10, 30, 100, 100_000];

installRivals();
const load = createRequire(join(rivalsFolder, 'package.json'));
const lodash = load('lodash') as Lodash;
const toolkit = load('es-toolkit') as Toolkit;
const root = new URL('../../../', import.meta.url);
const writer = new URL('packages/compiler/dist/loop/index.js', root);
const { loopFor } = (await import(pathToFileURL(writer.pathname).href)) as { loopFor: Writer };

/** All who answer a row, by texts of their own. */
function runsOf(row: Row): Map<string, Run> {
  const runs = new Map<string, Run>([
    ['hand', row.hand],
    ['compiled', byLoop(row, loopFor)],
    ['Seq', byClass(row)],
  ]);
  const { array, lodash: byLodash, toolkit: byToolkit } = row;
  if (array) runs.set('Array', array);
  if (byLodash) runs.set('lodash', (a) => byLodash(lodash, a));
  if (byToolkit) runs.set('es-toolkit', (a) => byToolkit(toolkit, a));
  return runs;
}

const kinds: readonly ((i: number) => unknown)[] = [
  (i) => i,
  (i) => i + 0.5,
  (i) => `v${i}`,
  (i) => ({ i }),
  (i) => (i % 3 === 0 ? undefined : i),
];

/** All rows, their text compiled anew. */
async function copyOf(name: string): Promise<readonly Row[]> {
  return ((await import(`./rows.js?${name}`)) as { rows: readonly Row[] }).rows;
}

/** Runs everything over all kinds of elements. */
function pollute(rows: readonly Row[]): void {
  for (const row of rows) {
    for (const run of runsOf(row).values()) {
      for (const kind of kinds) {
        const data = Array.from({ length: 20 }, (_, i) => kind(i)) as number[];
        try {
          for (let i = 0; i < 60; i++) run(data);
        } catch {
          // A sum of strings: then this one has polluted less.
        }
      }
    }
  }
}

const shown = (ns: number): string =>
  ns >= 1e5 ? `${(ns / 1000).toFixed(0)} µs` : ns.toFixed(ns < 100 ? 1 : 0);

function line(row: Row, n: number): string {
  const runs = [...runsOf(row)];
  const sources = Array.from({ length: SOURCES }, (_, k) => Array.from({ length: n }, (_unused, i) => i + k));
  const wanted = row.hand(sources[0]!);
  const wrong = runs.find(([, run]) => !isDeepStrictEqual(run(sources[0]!), wanted));
  if (wrong !== undefined) throw new Error(`${row.name}: ${wrong[0]} gives something else`);
  const times = measure(
    runs.map(
      ([, run]) =>
        (count) =>
          repeat(run, sources, count),
    ),
    values.quick ? rough : careful,
  );
  const of = (name: string): number => times[runs.findIndex(([its]) => its === name)] ?? NaN;
  const ratio = of('compiled') / of('hand');
  const others = runs.flatMap(([name], i) =>
    ['Array', 'lodash', 'es-toolkit'].includes(name) ? [times[i]!] : [],
  );
  const behind = others.some((ns) => ns < of('compiled')) ? ' behind' : '';
  const cells = ['hand', 'compiled', 'Seq', 'Array', 'lodash', 'es-toolkit'].map((name) =>
    Number.isNaN(of(name)) ? '–' : shown(of(name)),
  );
  return `| ${row.name} | ${n} | ${cells.join(' | ')} | ${ratio.toFixed(2)}${ratio > row.target ? ` > ${row.target}` : ''}${behind} |`;
}

console.log(
  `${describe(provenance(process.execPath, 'bench compiled'))}, load ${loadavg()[0]!.toFixed(1)}\n`,
);
for (let i = 0; i < 3; i++) pollute(await copyOf(`before${i}`));
const rows = await copyOf('timed');
console.log('| ns a call | N | by hand | compiled | Seq | Array | lodash | es-toolkit | to the hand |');
console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const row of rows) {
  if (values.only !== '' && row.name !== values.only) continue;
  for (const n of sizes) console.log(line(row, n));
}
console.log(`\nload at the end: ${loadavg()[0]!.toFixed(1)}`);
