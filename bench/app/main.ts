/**
 * A simulated application: several hundred pipelines, most calls over a handful of elements, a few over many. What an
 * engine costs in the whole, warming up and small calls included, as a ratio to loops written by hand.
 *
 *     npm run bench:app                       three applications, a burst at the start, a long run: some 25 minutes;
 *                                             saved in bench/results.json
 *     npm run bench:app -- --quick            one application, roughly
 *     npm run bench:app -- --lib=path/to/dist a second build as well
 *     npm run bench:app -- --node=path        another Node, or Bun
 *     npm run bench:app -- --only=long,burst  scenarios whose names begin so
 *     npm run bench:app -- --no-rivals        this library only
 *     npm run bench:app -- --processes=1      each in one process, not in three of which the median counts: rough
 *
 * Beside it run: the library without private copies of its loops, and without any text of the loop but the plain one (bench/app/builds.ts);
 * the methods of Array; the standard's iterator helpers. The programs are written to build/app from a seed: every call
 * site is text of its own, but for some that repeat another's to the letter; callbacks are written in place, functions of
 * the module, wrapped, or bound.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ownBuild, root } from '../suite/contestants.ts';
import { describe, provenance } from '../suite/machine.ts';
import { median } from '../suite/measure.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import { print } from '../suite/table.ts';
import { lesserBuilds } from './builds.ts';
import type { AppResult, AppTask } from './child.ts';
import { writeApplication } from './generate.ts';
import type { Scenario } from './load.ts';
import { makeSites, type Style } from './sites.ts';
import type { AppRow } from './types.ts';

const child = fileURLToPath(new URL('./child.js', import.meta.url));

const scenarios: Scenario[] = [
  { name: 'app 1', seed: 1, sites: 400, elements: 100e6 },
  { name: 'app 2', seed: 2, sites: 400, elements: 100e6 },
  { name: 'app 3', seed: 3, sites: 400, elements: 100e6 },
  { name: 'burst', seed: 4, sites: 400, elements: 100e6, burst: true },
  { name: 'long', seed: 5, sites: 600, elements: 500e6 },
];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    lib: { type: 'string' },
    node: { type: 'string', default: process.execPath },
    'no-rivals': { type: 'boolean', default: false },
    processes: { type: 'string' },
  },
});

interface Entrant {
  name: string;
  style: Style;
  lib: string;
}

const entrants: Entrant[] = [{ name: 'seqable', style: 'seq', lib: ownBuild }];
for (const [name, lib] of Object.entries(lesserBuilds())) entrants.push({ name, style: 'seq', lib });
if (values.lib !== undefined) entrants.push({ name: 'other build', style: 'seq', lib: resolve(values.lib) });
if (!values['no-rivals']) {
  entrants.push(
    { name: 'methods of Array', style: 'array', lib: '' },
    { name: 'iterator helpers', style: 'native', lib: '' },
  );
}

/** One alone may be a fifth off. */
const processes = Number(values.processes ?? (values.quick ? 1 : 3));
const prefixes = values.quick ? ['app 1'] : values.only.split(',');
const wanted = scenarios.filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));

const where = provenance(values.node, 'bench:app');
console.log(`${describe(where)}\n`);
const rows: AppRow[] = [];
const troubles: string[] = [];
for (const scenario of wanted) for (const entrant of entrants) runOne(scenario, entrant);
show();
for (const trouble of troubles) console.log(trouble);

const isWhole = wanted.length === scenarios.length && values.lib === undefined && !values['no-rivals'];
if (isWhole) saveResult('app', keyOf(where), { ...where, rows });
if (troubles.some((trouble) => trouble.startsWith('failed'))) process.exitCode = 1;

function runOne(scenario: Scenario, { name, style, lib }: Entrant): void {
  const sites = makeSites(scenario.sites, scenario.seed);
  const folder = join(root, 'build/app', String(scenario.seed));
  const seqUrl = lib === '' ? '' : pathToFileURL(join(lib, 'index.js')).href;
  const task: AppTask = {
    scenario,
    hand: writeApplication(join(folder, 'hand'), sites, 'hand', ''),
    other: writeApplication(join(folder, name.replaceAll(' ', '-')), sites, style, seqUrl),
  };
  const found: AppRow[] = [];
  for (let i = 0; i < processes; i++) {
    const { status, stdout, stderr } = spawnSync(values.node, [child, JSON.stringify(task)], {
      encoding: 'utf8',
    });
    if (status !== 0) return explain(scenario, name, stderr);
    found.push(rowOf(scenario, name, JSON.parse(stdout) as AppResult));
  }
  const middle = median(found.map(({ all }) => all));
  rows.push(found.find(({ all }) => all === middle)!);
}

function explain(scenario: Scenario, name: string, stderr: string): void {
  if (/values\(\.\.\.\)\.(map|filter) is not a function/.test(stderr)) {
    if (scenario === wanted[0]) troubles.push(`not there on this runtime: ${name}`);
    return;
  }
  const why = /^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr.trim().slice(-200);
  troubles.push(`failed: ${scenario.name}, ${name}: ${why}`);
}

function rowOf(scenario: Scenario, contestant: string, result: AppResult): AppRow {
  const { hand, other, calls, tiny, elements } = result;
  const ratio = (a: number, b: number): number => Number((a / b).toFixed(3));
  return {
    scenario: scenario.name,
    contestant,
    calls,
    tiny,
    elements,
    hand: Number(((hand.small + hand.large) / 1000).toFixed(2)),
    all: ratio(other.small + other.large, hand.small + hand.large),
    small: ratio(other.small, hand.small),
    large: ratio(other.large, hand.large),
  };
}

function show(): void {
  let last = '';
  const lines = rows.map(({ scenario, contestant, calls, tiny, elements, hand, all, small, large }) => {
    const about =
      scenario === last
        ? ['', '', '', '', '']
        : [
            scenario,
            String(calls),
            `${((tiny / calls) * 100).toFixed(0)} %`,
            (elements / 1e6).toFixed(0),
            hand.toFixed(2),
          ];
    last = scenario;
    return [...about, contestant, ...[all, small, large].map((ratio) => ratio.toFixed(2))];
  });
  print([
    ['', 'calls', 'under 32', 'M elements', 'hand, s', '', 'all', 'under 512', '512 and more'],
    ...lines,
  ]);
  console.log(
    '\nRatios of CPU time to loops written by hand: all calls, those over less than 512 elements, the others. Each contestant\n' +
      'runs beside the hand loops in a process of its own; what is compiled and warmed up on the way counts on both sides.',
  );
}
