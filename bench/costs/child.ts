/** Measures all costs once, in a process that has done nothing else. Prints a line of JSON: nanoseconds by question. */
import type { Seq } from 'seqable';
import { load, loadSeq, ours, ownBuild } from '../suite/contestants.ts';
import { measure, type Effort, type Repeat } from '../suite/measure.ts';
import { pollute } from '../suite/pollute.ts';
import { workloads } from '../workloads/index.ts';
import { ramp } from '../workloads/data.ts';
import type * as Loops from './loops.ts';
import type { Costs } from './types.ts';

const effort: Effort = { warmUp: 100, samples: 25, sample: 5 };
const ELEMENTS = 10_000;
/** Enough for a loop to be compiled with what it has seen. */
const CALLS = 3000;

const numbers = ramp(ELEMENTS);
const five = ramp(5);
/** Results go where an engine cannot prove that nobody looks. */
export let last: unknown;

const times = (run: () => unknown): Repeat => {
  return (count) => {
    for (let i = 0; i < count; i++) last = run();
  };
};

const fresh = async (copy: string): Promise<typeof Loops> =>
  (await import(`./loops.js?${copy}`)) as typeof Loops;

const timed: Loops.Callback = (value) => value * 3 + 1;
const others: Loops.Callback[] = [
  (v) => v + 7,
  (v) => v * 5 - 2,
  (v, i) => v ^ i,
  (v) => v / 2,
  (v) => v - 11,
  (v) => (v > 300 ? 1 : 0),
  (v) => v % 10,
];

/** A loop whose call has seen these callbacks too. */
async function calling(seen: readonly Loops.Callback[]): Promise<Repeat> {
  const { byCallback } = await fresh(`call ${seen.length}`);
  for (let i = 0; i < CALLS; i++) for (const other of seen) last = byCallback(numbers.slice(0, 100), other);
  return times(() => byCallback(numbers, timed));
}

/** Arrays that V8 tells apart from those of integers: of doubles, of anything, and all three with holes. */
const kinds: readonly (readonly unknown[])[] = [
  [1.5, 2.5, 3.5],
  ['a', {}, 3],
  withHole([1, 2, 3]),
  withHole([1.5, 2.5, 3.5]),
  withHole(['a', {}, 3]),
];

function withHole(array: unknown[]): unknown[] {
  delete array[1];
  return array;
}

/** A loop whose read has seen so many other kinds of arrays. */
async function reading(count: number): Promise<Repeat> {
  const { read } = await fresh(`read ${count}`);
  const integers = [1, 2, 3];
  const cell = { last: 'none' as unknown };
  for (let i = 0; i < CALLS; i++) {
    for (const array of [integers, ...kinds.slice(0, count)]) read(array, cell);
  }
  return times(() => read(numbers, cell));
}

/** Five elements, as an application of many pipelines would see it. */
async function overFive(): Promise<Record<string, Repeat>> {
  pollute(await load(ours('seqable', ownBuild)), 'mega', workloads, workloads[0]!);
  const Seq = await loadSeq(ownBuild);
  const { fiveByHand, fiveByArray } = await fresh('five');
  const chain = (): Seq<number> =>
    Seq.from(five)
      .map((value) => value * 3 + 1)
      .filter((value) => (value & 1) === 0);
  const built = chain();
  return {
    'a loop by hand': times(() => fiveByHand(five)),
    'methods of Array': times(() => fiveByArray(five)),
    'Seq, the chain built before': times(() => built.sum()),
    'Seq, the chain built each time': times(() => chain().sum()),
    'Seq, built and not run': times(chain),
  };
}

const { inPlace } = await fresh('in place');
const perElement: Record<string, Repeat> = {
  'an expression in place': times(() => inPlace(numbers)),
  'a callback, the only one at its call': await calling([]),
  'a callback, one other at its call before': await calling(others.slice(0, 1)),
  'a callback, seven others at its call before': await calling(others),
  'a read, arrays of one kind': await reading(0),
  'a read, three kinds': await reading(2),
  'a read, six kinds': await reading(5),
};
const perCall = await overFive();

const found = measure([...Object.values(perElement), ...Object.values(perCall)], effort);
const named = (of: Record<string, Repeat>, from: number, divisor: number): Record<string, number> =>
  Object.fromEntries(Object.keys(of).map((name, i) => [name, found[from + i]! / divisor]));
const costs: Costs = {
  perElement: named(perElement, 0, ELEMENTS),
  ofFive: named(perCall, Object.keys(perElement).length, 1),
};
console.log(JSON.stringify(costs));
