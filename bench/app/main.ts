/**
 * A simulated application: several hundred pipelines, most calls over a handful of elements, a few over many. What an
 * engine costs in the whole, warming up and small calls included, as a ratio to loops written by hand.
 *
 *     npm run bench:app                       three applications, a burst at the start, a long run
 *     npm run bench:app -- --quick            one application
 *     npm run bench:app -- --lib=path/to/dist a second build as well
 *     npm run bench:app -- --node=path        another Node, or Bun
 *     npm run bench:app -- --only=long,burst  scenarios whose names begin so
 *     npm run bench:app -- --no-rivals        ours only
 *
 * The programs are written to build/app from a seed: every call site is text of its own.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../suite/contestants.ts';
import { provenance } from '../suite/machine.ts';
import { print } from '../suite/table.ts';
import type { AppResult, AppTask } from './child.ts';
import { writeApplication } from './generate.ts';
import type { Scenario } from './load.ts';
import { makeSites, type Style } from './sites.ts';

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
  },
});

interface Entrant {
  name: string;
  style: Style;
  lib: string;
}

const entrants: Entrant[] = [{ name: 'seqable', style: 'seq', lib: join(root, 'dist') }];
if (values.lib !== undefined) entrants.push({ name: 'other build', style: 'seq', lib: resolve(values.lib) });
if (!values['no-rivals']) {
  entrants.push(
    { name: 'Array', style: 'array', lib: '' },
    { name: 'native helpers', style: 'native', lib: '' },
  );
}

const prefixes = values.quick ? ['app 1'] : values.only.split(',');
const wanted = scenarios.filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));

const where = provenance(values.node);
console.log(`${where.runtime}, ${where.cpu}, ${where.cores} cores, load ${where.load}; ${where.commit}\n`);
const rows = [
  ['', 'calls', 'under 32', 'M elements', 'hand, s', '', 'all', 'under 512', '512 and more'],
  ...wanted.flatMap(runScenario),
];
print(rows);
console.log(
  '\nRatios of CPU time to loops written by hand: all calls, those over less than 512 elements, the others. Each contestant\n' +
    'runs beside the hand loops in a process of its own; what is compiled and warmed up on the way counts on both sides.',
);

function runScenario(scenario: Scenario): string[][] {
  return entrants.map((entrant, i) => {
    const result = runOne(scenario, entrant);
    if (typeof result === 'string')
      return [i === 0 ? scenario.name : '', '', '', '', '', entrant.name, result];
    const { hand, other, calls, tiny, elements } = result;
    const about =
      i === 0
        ? [
            scenario.name,
            String(calls),
            `${((tiny / calls) * 100).toFixed(0)} %`,
            (elements / 1e6).toFixed(0),
            ((hand.small + hand.large) / 1000).toFixed(2),
          ]
        : ['', '', '', '', ''];
    const ratio = (a: number, b: number): string => (a / b).toFixed(2);
    return [
      ...about,
      entrant.name,
      ratio(other.small + other.large, hand.small + hand.large),
      ratio(other.small, hand.small),
      ratio(other.large, hand.large),
    ];
  });
}

function runOne(scenario: Scenario, { name, style, lib }: Entrant): AppResult | string {
  const sites = makeSites(scenario.sites, scenario.seed);
  const folder = join(root, 'build/app', String(scenario.seed));
  const seqUrl = lib === '' ? '' : pathToFileURL(join(lib, 'index.js')).href;
  const task: AppTask = {
    scenario,
    hand: writeApplication(join(folder, 'hand'), sites, 'hand', ''),
    other: writeApplication(join(folder, name.replace(' ', '-')), sites, style, seqUrl),
  };
  const { status, stdout, stderr } = spawnSync(values.node, [child, JSON.stringify(task)], {
    encoding: 'utf8',
  });
  if (status === 0) return JSON.parse(stdout) as AppResult;
  if (/values\(\.\.\.\)\.(map|filter) is not a function/.test(stderr)) return 'not here';
  return `failed: ${/^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr.trim().slice(-200)}`;
}
