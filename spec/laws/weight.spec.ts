/**
 * What it weighs to record a stage and to run a chain over three elements, in bytes: most chains are short and are built
 * where they run, so that this is what most users pay most of the time (engine.md 1). Bytes depend neither on the machine nor,
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
  'Seq.from': 96,
  'Seq.of': 336,
  'Seq.range': 472,
  'Seq.zip': 1064,
  map: 96,
  filter: 96,
  take: 136,
  drop: 136,
  takeWhile: 136,
  scan: 304,
  tap: 136,
  enumerate: 136,
  chunks: 136,
  windows: 144,
  distinct: 136,
  sort: 144,
  sortBy: 208,
  thenBy: 208,
  reverse: 120,
  groupBy: 152,
  takeLast: 136,
  flatMap: 136,
  flatten: 136,
  concat: 256,
  zip: 632,
  interleave: 536,
  product: 536,
  union: 224,
  innerJoin: 240,
  cycle: 136,
  label: 144,
  share: 336,
  memoize: 400,
  'fn map': 152,
  'fn map of a plan': 96,
  'fn take': 136,
  'an iterator': 288,
  'a chain of two stages': 280,
};

/** To run it over three elements. */
const ran: Record<string, number> = {
  toArray: 536,
  'map, toArray': 536,
  'map, filter, toArray': 360,
  'ten maps, toArray': 1496,
  'for…of': 696,
  'a Set, map, toArray': 1400,
  sum: 968,
  count: 264,
  reduce: 552,
  forEach: 240,
  find: 288,
  some: 288,
  every: 288,
  first: 240,
  last: 240,
  includes: 264,
  min: 328,
  maxBy: 328,
  join: 360,
  toSet: 416,
  toMap: 480,
  toObject: 1360,
  toGroups: 1280,
  countBy: 912,
  partition: 816,
  'take, toArray': 536,
  'drop, toArray': 624,
  'takeWhile, toArray': 624,
  'scan, toArray': 688,
  'chunks, toArray': 1272,
  'distinct, toArray': 1056,
  'sort, toArray': 1512,
  'sortBy, toArray': 2752,
  'reverse, toArray': 1240,
  'groupBy, toArray': 2504,
  'flatMap, toArray': 1528,
  'concat, toArray': 1608,
  'zip, toArray': 1736,
  'innerJoin, toArray': 2568,
  'share, toArray': 1448,
  'fn toArray of map': 688,
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
