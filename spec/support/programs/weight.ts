/**
 * How many bytes it takes to record each kind of stage, and to run a chain over three elements. Needs --expose-gc, and is run
 * without compilers, which may leave out an allocation or not: so it is the same number each time. Prints JSON.
 *
 * The heap is read before and after so few calls that no collection falls in between.
 */
import { getHeapSpaceStatistics } from 'node:v8';
import { Seq } from '../../../lib/index.ts';
import * as fn from '../../../lib/fn.ts';

declare const gc: () => void;

const calls = 100;
const rounds = 3;

/** Where what is made is put, so that making it is not left out. */
let sink: unknown;

/** How much of the space for what is new is used: what is compiled on the way stands elsewhere. */
function used(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')!.space_used_size;
}

/** What so many calls take, and reading the heap. */
function bytesOf(work: () => unknown, count: number): number {
  gc();
  const before = used();
  for (let i = 0; i < count; i++) sink = work();
  return used() - before;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/**
 * Bytes a call: what twice as many calls take more, the median of several rounds. The first calls, which make what stays,
 * are not counted.
 */
function weigh(work: () => unknown): number {
  for (let i = 0; i < calls; i++) sink = work();
  const once: number[] = [];
  const twice: number[] = [];
  for (let round = 0; round < rounds; round++) {
    once[round] = bytesOf(work, calls);
    twice[round] = bytesOf(work, 2 * calls);
  }
  return (median(twice) - median(once)) / calls;
}

const numbers = [1, 2, 3];
const users = [
  { id: 1, name: 'Ann', team: 'a' },
  { id: 2, name: 'Bob', team: 'b' },
  { id: 3, name: 'Cy', team: 'a' },
];
const double = (n: number): number => n * 2;
const isOdd = (n: number): boolean => n % 2 === 1;
const same = (n: number): number => n;
const teamOf = ({ team }: { team: string }): string => team;
const idOf = ({ id }: { id: number }): number => id;
const add = (a: number, b: number): number => a + b;
const twice = (n: number): number[] => [n, n];
const pair = [1, 2];

/** A Seq on which one stage is recorded. */
const seq = Seq.from(numbers);
const light = fn.from(numbers);
const sorted = seq.sortBy(same);

const recorded: Record<string, () => unknown> = {
  'Seq.from': () => Seq.from(numbers),
  'Seq.of': () => Seq.of(1, 2, 3),
  'Seq.range': () => Seq.range(0, 3),
  'Seq.zip': () => Seq.zip([numbers, numbers]),
  map: () => seq.map(double),
  filter: () => seq.filter(isOdd),
  take: () => seq.take(2),
  drop: () => seq.drop(1),
  takeWhile: () => seq.takeWhile(isOdd),
  scan: () => seq.scan(add, 0),
  tap: () => seq.tap(double),
  enumerate: () => seq.enumerate(),
  chunks: () => seq.chunks(2),
  windows: () => seq.windows(2),
  distinct: () => seq.distinct(),
  sort: () => seq.sort(),
  sortBy: () => seq.sortBy(same),
  thenBy: () => sorted.thenBy(same),
  reverse: () => seq.reverse(),
  groupBy: () => seq.groupBy(same),
  takeLast: () => seq.takeLast(2),
  flatMap: () => seq.flatMap(twice),
  flatten: () => seq.flatten(),
  concat: () => seq.concat(pair),
  zip: () => seq.zip(pair),
  interleave: () => seq.interleave(pair),
  product: () => seq.product(pair),
  union: () => seq.union(pair),
  innerJoin: () => seq.innerJoin(pair, same, same),
  cycle: () => seq.cycle(2),
  label: () => seq.label('a'),
  share: () => seq.share(),
  memoize: () => seq.memoize(),
  'fn map': () => fn.map(numbers, double),
  'fn map of a plan': () => fn.map(light, double),
  'fn take': () => fn.take(light, 2),
  'an iterator': () => seq[Symbol.iterator](),
  'a chain of two stages': () => Seq.from(numbers).map(double).filter(isOdd),
};

/** Runs of chains that were recorded before, over three elements. */
const mapped = seq.map(double);
const chain = seq.map(double).filter(isOdd);
const groups = Seq.from(users);
const setSource = Seq.from(new Set(numbers)).map(double);
const ran: Record<string, () => unknown> = {
  toArray: () => seq.toArray(),
  'map, toArray': () => mapped.toArray(),
  'map, filter, toArray': () => chain.toArray(),
  'ten maps, toArray': () => ten.toArray(),
  'for…of': () => {
    for (const value of mapped) sink = value;
  },
  'a Set, map, toArray': () => setSource.toArray(),
  sum: () => seq.sum(),
  count: () => chain.count(),
  reduce: () => seq.reduce(add, 0),
  forEach: () => seq.forEach(double),
  find: () => seq.find(isOdd),
  some: () => mapped.some(isOdd),
  every: () => mapped.every(isOdd),
  first: () => mapped.first(),
  last: () => mapped.last(),
  includes: () => seq.includes(2),
  min: () => seq.min(),
  maxBy: () => groups.maxBy(idOf),
  join: () => seq.join(),
  toSet: () => seq.toSet(),
  toMap: () => groups.toMap(idOf),
  toObject: () => groups.toObject(teamOf),
  toGroups: () => groups.toGroups(teamOf),
  countBy: () => groups.countBy(teamOf),
  partition: () => seq.partition(isOdd),
  'take, toArray': () => takes.toArray(),
  'drop, toArray': () => drops.toArray(),
  'takeWhile, toArray': () => whiles.toArray(),
  'scan, toArray': () => scans.toArray(),
  'chunks, toArray': () => chunked.toArray(),
  'distinct, toArray': () => distincts.toArray(),
  'sort, toArray': () => sorts.toArray(),
  'sortBy, toArray': () => sorted.toArray(),
  'reverse, toArray': () => reversed.toArray(),
  'groupBy, toArray': () => grouped.toArray(),
  'flatMap, toArray': () => flatMapped.toArray(),
  'concat, toArray': () => concatenated.toArray(),
  'zip, toArray': () => zipped.toArray(),
  'innerJoin, toArray': () => joined.toArray(),
  'share, toArray': () => seq.share().toArray(),
  'fn toArray of map': () => fn.toArray(fn.map(numbers, double)),
};
let ten = seq;
for (let i = 0; i < 10; i++) ten = ten.map(double);
const takes = seq.take(2);
const drops = seq.drop(1);
const whiles = seq.takeWhile(isOdd);
const scans = seq.scan(add, 0);
const chunked = seq.chunks(2);
const distincts = seq.distinct();
const sorts = seq.sort();
const reversed = seq.reverse();
const grouped = seq.groupBy(isOdd);
const flatMapped = seq.flatMap(twice);
const concatenated = seq.concat(pair);
const zipped = seq.zip(pair);
const joined = seq.innerJoin(pair, same, same);

function table(works: Record<string, () => unknown>): Record<string, number> {
  return Object.fromEntries(Object.entries(works).map(([name, work]) => [name, weigh(work)]));
}

class Two {
  a = 1;
  b = 2;
}

/** What is known without measuring, so that the measure can be measured. */
const known: Record<string, () => unknown> = {
  nothing: () => undefined,
  'an object of two fields': () => new Two(),
};
const careless =
  process.argv[2] === '--careless' ? { map: () => [seq.map(double), new Two()], filter: () => seq } : {};

console.log(
  JSON.stringify({
    known: table(known),
    recorded: table({ ...recorded, ...careless }),
    ran: table(ran),
    sink: typeof sink,
  }),
);
