/**
 * What it weighs to record a stage and to run a chain over three elements, in bytes: most chains are short and are built
 * where they run, so that this is what most users pay most of the time. Bytes depend neither on the machine nor,
 * but for a few, on the Node.
 *
 * The ceilings are what was measured, and 15 % more. What has become far lighter has to get a lower one: SEQ_WEIGHTS=print
 * prints them all anew.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { discard, run } from '../support/child.ts';

/** To record it. */
const recorded: Record<string, number> = {
  'Seq.from': 104,
  'Seq.of': 344,
  'Seq.range': 480,
  'Seq.zip': 1184,
  map: 104,
  filter: 104,
  take: 104,
  drop: 104,
  takeWhile: 104,
  scan: 336,
  tap: 104,
  enumerate: 104,
  chunks: 104,
  windows: 168,
  distinct: 104,
  sort: 144,
  sortBy: 208,
  thenBy: 208,
  reverse: 136,
  groupBy: 160,
  takeLast: 144,
  flatMap: 144,
  flatten: 144,
  concat: 264,
  zip: 640,
  interleave: 544,
  product: 544,
  union: 232,
  innerJoin: 256,
  cycle: 144,
  label: 152,
  share: 344,
  memoize: 408,
  'fn map': 168,
  'fn map of a plan': 104,
  'fn take': 104,
  'an iterator': 320,
  'a chain of two stages': 304,
};

/** To run it over three elements. */
const ran: Record<string, number> = {
  toArray: 640,
  'map, toArray': 640,
  'map, filter, toArray': 464,
  'ten maps, toArray': 2000,
  'for…of': 760,
  'a Set, map, toArray': 1176,
  sum: 1064,
  count: 368,
  reduce: 632,
  forEach: 352,
  find: 352,
  some: 352,
  every: 352,
  first: 352,
  last: 352,
  includes: 352,
  min: 416,
  maxBy: 416,
  join: 464,
  toSet: 528,
  toMap: 632,
  toObject: 824,
  toGroups: 1376,
  countBy: 1016,
  partition: 904,
  'take, toArray': 640,
  'drop, toArray': 640,
  'takeWhile, toArray': 760,
  'scan, toArray': 824,
  'chunks, toArray': 1272,
  'distinct, toArray': 1184,
  'sort, toArray': 1120,
  'sortBy, toArray': 2472,
  'reverse, toArray': 880,
  'groupBy, toArray': 2232,
  'flatMap, toArray': 1176,
  'concat, toArray': 1176,
  'zip, toArray': 1552,
  'innerJoin, toArray': 2016,
  'share, toArray': 1304,
  'fn toArray of map': 808,
};

/** A ceiling of which no more than this part is needed is none. */
const slack = 0.5;

const root: string = fileURLToPath(new URL('../../', import.meta.url));
const flags = [
  '--expose-gc',
  // Compilers leave out what is not needed, and stand in the heap themselves.
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  // Nothing happens beside the program, and nothing is thrown away that has to be made again.
  '--single-threaded',
  '--no-flush-bytecode',
  '--no-lazy-feedback-allocation',
  '--min-semi-space-size=16',
];

type Table = Record<string, number>;
type Weights = Record<'known' | 'recorded' | 'ran', Table>;

/** The program in one file, with the further texts of the loop, as the package has them. */
async function bundled(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/seqable-laws');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `weight-${process.pid}.mjs`);
  const written = join(root, 'build/texts/copies.mjs');
  let put = 0;
  const copies: Plugin = {
    name: 'copies',
    setup(it) {
      it.onResolve({ filter: /\/copies\.ts$/ }, () => {
        put++;
        return { path: written };
      });
    },
  };
  await build({
    entryPoints: [join(root, 'spec/support/programs/weight.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [copies],
  });
  if (put === 0) throw new Error('no module imports the further texts of the loop as `…/copies.ts`');
  return outfile;
}

function weigh(program: string, args: string[] = []): Weights {
  const { status, stdout, stderr } = run(program, args, flags);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Weights;
}

/** What weighs more than it may, and what has become so light that its ceiling is no use any more. */
function beyond(weights: Table, ceilings: Table): string[] {
  return Object.entries(ceilings).flatMap(([name, most]) => {
    const bytes = Math.round(weights[name]!);
    if (bytes > most) return [`${name}: ${bytes} bytes, more than ${most}`];
    return bytes < most * slack ? [`${name}: ${bytes} bytes, so little that ${most} is no ceiling`] : [];
  });
}

/** New ceilings, to be put in above: what is weighed now, and 15 % more. */
function ceilingsFor(table: Table): string {
  const lines = Object.entries(table).map(
    ([name, bytes]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Math.ceil((bytes * 1.15) / 8) * 8},`,
  );
  return lines.join('\n');
}

let program: string;
let weights: Weights;
beforeAll(async () => {
  program = await bundled();
  weights = weigh(program);
  if (process.env['SEQ_WEIGHTS'] !== 'print') return;
  process.stdout.write(`recorded\n${ceilingsFor(weights.recorded)}\nran\n${ceilingsFor(weights.ran)}\n`);
}, 60_000);
afterAll(() => discard(program));

test('a recorded stage weighs no more than it may', () => {
  expect(beyond(weights.recorded, recorded)).toEqual([]);
});

test('a run over three elements weighs no more than it may', () => {
  expect(beyond(weights.ran, ran)).toEqual([]);
});

test('everything that is weighed has its ceiling', () => {
  expect(Object.keys(weights.recorded)).toEqual(Object.keys(recorded));
  expect(Object.keys(weights.ran)).toEqual(Object.keys(ran));
});

describe('the scales', () => {
  test('tell nothing from an object of two fields', () => {
    expect(weights.known).toEqual({ nothing: 0, 'an object of two fields': 40 });
  });

  test('give the same again', () => {
    const again = weigh(program);
    expect(again.recorded).toEqual(weights.recorded);
    expect(again.ran).toEqual(weights.ran);
  }, 60_000);

  test('find what weighs too much, and what weighs too little', () => {
    const careless = weigh(program, ['--careless']);
    const { map, filter } = recorded as { map: number; filter: number };
    expect(beyond(careless.recorded, { map, filter })).toEqual([
      expect.stringMatching(/^map: \d+ bytes, more than/),
      expect.stringMatching(/^filter: 0 bytes, so little/),
    ]);
  }, 60_000);
});
