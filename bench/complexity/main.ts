/**
 * How time grows: every operation over 10³ to 10⁷ elements, and the exponent of its growth.
 *
 *     npm run bench:complexity                  all, some seven minutes; saved in bench/results.json;
 *                                               exit code 1 if one grows faster than it may
 *     npm run bench:complexity -- sort chunks   these only
 *     npm run bench:complexity -- --max=6       to 10⁶ only
 *
 * CPU time per element, the least of several runs. From 10⁴ on, each step of a factor of ten has an exponent, that of n^e
 * (for sorts after division by log n); of these the median counts. So one jump, where data leave the processor's caches or
 * the system has to hand out memory, is no growth, and a law of growth is no jump: the quadratic is at 2 throughout. The
 * first lines are loops by hand, which show what the machine does. An operation is followed until one run takes more than
 * two seconds; one that is over its limit is measured once more. This asks about growth; no figure of it is one of speed.
 */
import { parseArgs } from 'node:util';
import { loadSeq, ownBuild } from '../suite/contestants.ts';
import { describe, provenance } from '../suite/machine.ts';
import { cpuTime } from '../suite/measure.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import type { SeqClass } from '../workloads/types.ts';
import { exponentOf } from './exponent.ts';
import { excused, forgotten, methods, references, sources, unlisted, type Operation } from './operations.ts';
import type { Growth, Law } from './types.ts';

const limits: Record<Law, number> = { constant: 0.15, linear: 1.15, held: 1.35, sort: 1.25 };
/** Milliseconds. */
const LONGEST_RUN = 2000;
const STAGES = 100_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { max: { type: 'string', default: '7' }, lib: { type: 'string', default: ownBuild } },
});
const sizes = Array.from({ length: Number(values.max) - 2 }, (_, i) => 10 ** (i + 3));
const arrays = new Map<number, number[]>();
const failures: string[] = [];

const Seq = await loadSeq(values.lib);
const where = provenance(process.execPath, 'bench:complexity');
console.log(`${describe(where)}\n`);

const missing = forgotten(Seq);
if (missing.length > 0) failures.push(`not in bench/complexity/operations.ts: ${missing.join(', ')}`);

const all = [
  ...Object.entries(references),
  ...Object.entries(sources).map(([name, operation]): [string, Operation] => [`Seq.${name}`, operation]),
  ...Object.entries({ ...methods, ...unlisted(Seq) }),
].filter(([name]) => positionals.length === 0 || positionals.includes(name));

/** A line at a time: it takes minutes. */
const show = ([name, ...cells]: readonly string[]): void =>
  console.log(name!.padEnd(28) + cells.map((cell) => cell.padStart(9)).join(''));

show(['ns per element', ...sizes.map((size) => `10^${Math.log10(size)}`), 'exponent', 'limit', '']);
const found: Growth[] = [];
const over: string[] = [];
for (const [name, operation] of all) {
  const growth = measureGrowth(name, operation);
  const isOver = growth.exponent !== null && growth.exponent > growth.limit;
  found.push(growth);
  if (isOver) over.push(name);
  show([
    name,
    ...sizes.map((_, i) => growth.times[i]?.toPrecision(3) ?? ''),
    growth.exponent?.toFixed(2) ?? '–',
    String(growth.limit),
    isOver ? '  OVER' : '',
  ]);
}
for (const [name, why] of Object.entries(excused)) console.log(`${name}: not measured, ${why}`);
if (over.length > 0) failures.push(`grows faster than it may: ${over.join(', ')}`);

if (positionals.length === 0) {
  const taken = manyStages(Seq);
  console.log(`\n${STAGES} stages: built and run over 3 elements in ${taken.toFixed(2)} s (limit 1)`);
  if (taken > 1) failures.push(`${STAGES} stages take ${taken.toFixed(2)} s`);
  if (sizes.length >= 5 && values.lib === ownBuild) {
    saveResult('growth', keyOf(where), { ...where, operations: found, manyStages: Number(taken.toFixed(2)) });
  }
}
for (const failure of failures) console.log(`\n${failure}`);
if (failures.length > 0) process.exitCode = 1;

function measureGrowth(name: string, { law, run }: Operation): Growth {
  const limit = limits[law];
  let times = timesOf(run);
  if ((exponentOf(times, sizes, law) ?? 0) > limit) {
    const again = timesOf(run);
    times = times.map((time, i) => Math.min(time, again[i] ?? Infinity));
  }
  const perElement = times.map((time, i) => Number((time / sizes[i]!).toPrecision(4)));
  return { name, law, exponent: exponentOf(times, sizes, law), limit, times: perElement };
}

function timesOf(run: Operation['run']): number[] {
  const times: number[] = [];
  for (const size of sizes) {
    const array = arrayOf(size);
    const time = leastTime(() => run(Seq, array));
    times.push(time);
    if (time * 10 > LONGEST_RUN * 1e6) break;
  }
  return times;
}

/** 0 … size - 1 out of order. The step has no divisor in common with a power of ten. */
function arrayOf(size: number): number[] {
  const kept = arrays.get(size);
  if (kept !== undefined) return kept;
  const array: number[] = [];
  const step = Math.floor(size * 0.618) * 10 + 7;
  for (let i = 0, v = 0; i < size; i++, v = (v + step) % size) array.push(v);
  arrays.set(size, array);
  return array;
}

/** Nanoseconds of one run: repeated until 20 ms have passed, the least of three such, less for long ones. */
function leastTime(run: () => unknown): number {
  let least = Infinity;
  let total = 0;
  let times = 1;
  for (let round = 0; round < 3 || (round < 30 && total < 100); round++) {
    const before = cpuTime();
    for (let i = 0; i < times; i++) run();
    const taken = cpuTime() - before;
    total += taken;
    least = Math.min(least, (taken / times) * 1e6);
    if (taken < 20) times = Math.min(times * 4, 1e5);
    if (total > LONGEST_RUN / 2) break;
  }
  return least;
}

/** Seconds for a chain as long as nobody writes, but a program may. */
function manyStages(its: SeqClass): number {
  const before = cpuTime();
  let chain = its.of(1, 2, 3);
  for (let i = 0; i < STAGES; i++) chain = i % 2 === 0 ? chain.map((v) => v + 1) : chain.filter((v) => v > 0);
  const result = chain.toArray();
  if (result[0] !== STAGES / 2 + 1) throw new Error(`the chain gives ${String(result)}`);
  return (cpuTime() - before) / 1000;
}
