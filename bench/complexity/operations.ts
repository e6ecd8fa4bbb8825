/** Every operation of the catalogue, in the form whose time should grow as its length: one line each. */
import type { Seq } from 'seqable';
import { count } from 'seqable/collectors';
import type { SeqClass } from '../workloads/types.ts';
import type { Law } from './types.ts';

export interface Operation {
  law: Law;
  /** Runs it over `array` (0 … n - 1, out of order), to its end. */
  run: (Seq: SeqClass, array: number[]) => unknown;
}

type Of = (seq: Seq<number>, array: number[]) => unknown;

const nothing = (): void => undefined;
const bucket = (v: number): number => v % 100;
const self = (v: number): number => v;
const even = (v: number): boolean => (v & 1) === 0;
const never = (v: number): boolean => v < 0;
const always = (v: number): boolean => v >= 0;
const pair = (v: number): [number, number] => [v, v];

/** A terminal, over an array … */
const terminal = (law: Law, of: Of): Operation => ({
  law,
  run: (Seq, array) => of(Seq.from(array), array),
});

/** … or a stage, walked to its end. */
const stage = (law: Law, of: (seq: Seq<number>, array: number[]) => Seq<unknown>): Operation =>
  terminal(law, (seq, array) => of(seq, array).forEach(nothing));

const source = (of: (Seq: SeqClass, array: number[]) => Seq<unknown>): Operation => ({
  law: 'linear',
  run: (Seq, array) => of(Seq, array).forEach(nothing),
});

/** What the machine itself makes of growing data: loops by hand. */
export const references: Record<string, Operation> = {
  'by hand: a sum': {
    law: 'linear',
    run(_, array) {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i]!;
      return sum;
    },
  },
  'by hand: an array': {
    law: 'held',
    run(_, array) {
      const result: number[] = [];
      for (let i = 0; i < array.length; i++) result.push(array[i]!);
      return result;
    },
  },
  'by hand: a Map': {
    law: 'held',
    run(_, array) {
      const map = new Map<number, number>();
      for (let i = 0; i < array.length; i++) map.set(array[i]!, i);
      return map;
    },
  },
  'by hand: sort': { law: 'sort', run: (_, array) => array.slice().sort((a, b) => a - b) },
};

export const sources: Record<string, Operation> = {
  from: source((Seq, a) => Seq.from(a)),
  of: { law: 'constant', run: (Seq, a) => Seq.of(a).forEach(nothing) },
  empty: { law: 'constant', run: (Seq) => Seq.empty().forEach(nothing) },
  defer: source((Seq, a) => Seq.defer(() => a)),
  range: source((Seq, a) => Seq.range(0, a.length)),
  repeat: source((Seq, a) => Seq.repeat(1, a.length)),
  iterate: source((Seq, a) => Seq.iterate(0, (v) => v + 1).take(a.length)),
  unfold: source((Seq, a) => Seq.unfold(0, (v) => (v < a.length ? [v, v + 1] : undefined))),
  generate: source((Seq, a) => Seq.generate(self, a.length)),
  concat: source((Seq, a) => Seq.concat(a, a)),
  zip: source((Seq, a) => Seq.zip([a, a])),
  zipKeyed: source((Seq, a) => Seq.zipKeyed({ x: a, y: a })),
  interleave: source((Seq, a) => Seq.interleave(a, a)),
  mergeSorted: source((Seq, a) => Seq.mergeSorted([a, a, a])),
  product: source((Seq, a) => Seq.product(a, [1, 2])),
  isSeq: { law: 'constant', run: (Seq, a) => Seq.isSeq(a) },
  trace: { law: 'constant', run: (Seq, a) => Seq.trace(a) },
};

export const methods: Record<string, Operation> = {
  // Per element
  map: stage('linear', (s) => s.map(self)),
  filter: stage('linear', (s) => s.filter(even)),
  filterMap: stage('linear', (s) => s.filterMap((v) => (even(v) ? v : undefined))),
  flatMap: stage('linear', (s) => s.flatMap(pair)),
  flatten: stage('linear', (s) => s.map(pair).flatten()),
  tap: stage('linear', (s) => s.tap(nothing)),
  enumerate: stage('linear', (s) => s.enumerate()),
  scan: stage('linear', (s) => s.scan((a, b) => (a + b) | 0, 0)),
  mapAccum: stage('linear', (s) => s.mapAccum((a, v) => [a + 1, v], 0)),
  intersperse: stage('linear', (s) => s.intersperse(0)),
  compress: stage('linear', (s, a) => s.compress(a)),
  pipe: terminal('linear', (s) => s.pipe((seq) => seq.forEach(nothing))),
  finally: stage('linear', (s) => s.finally(nothing)),
  // Slice
  take: stage('linear', (s, a) => s.take(a.length / 2)),
  drop: stage('linear', (s, a) => s.drop(a.length / 2)),
  takeWhile: stage('linear', (s) => s.takeWhile(always)),
  dropWhile: stage('linear', (s) => s.dropWhile(never)),
  takeUntil: stage('linear', (s) => s.takeUntil(never)),
  takeLast: stage('held', (s, a) => s.takeLast(a.length / 2)),
  dropLast: stage('held', (s, a) => s.dropLast(a.length / 2)),
  slice: stage('held', (s, a) => s.slice(-a.length / 2, -1)),
  stepBy: stage('linear', (s) => s.stepBy(3)),
  cycle: stage('linear', (s) => s.cycle(2)),
  defaultIfEmpty: stage('linear', (s) => s.defaultIfEmpty(0)),
  // Combine
  concat: stage('linear', (s, a) => s.concat(a, a)),
  append: stage('linear', (s) => s.append(1, 2)),
  prepend: stage('linear', (s) => s.prepend(1, 2)),
  zip: stage('linear', (s, a) => s.zip(a)),
  interleave: stage('linear', (s, a) => s.interleave(a)),
  mergeSorted: stage('linear', (s, a) => s.mergeSorted(a)),
  product: stage('linear', (s) => s.product([1, 2, 3])),
  combinations: stage('held', (s) => s.combinations(1)),
  permutations: stage('held', (s) => s.permutations(1)),
  // Chunk
  chunks: stage('linear', (s) => s.chunks(10)),
  windows: stage('linear', (s) => s.windows(3)),
  chunkBy: stage('linear', (s) => s.chunkBy((v) => v >> 4)),
  chunkWhile: stage('held', (s) => s.chunkWhile(always)),
  split: stage('linear', (s) => s.split((v) => bucket(v) === 0)),
  // Distinct
  distinct: stage('held', (s) => s.distinct()),
  dedupe: stage('linear', (s) => s.dedupe()),
  union: stage('held', (s, a) => s.union(a)),
  intersection: stage('held', (s, a) => s.intersection(a)),
  difference: stage('held', (s, a) => s.difference(a)),
  symmetricDifference: stage('held', (s, a) => s.symmetricDifference(a)),
  // Order
  sort: stage('sort', (s) => s.sort((a, b) => a - b)),
  sortBy: stage('sort', (s) => s.sortBy((v) => -v)),
  reverse: stage('held', (s) => s.reverse()),
  shuffle: stage('held', (s) => s.shuffle()),
  // Join
  innerJoin: stage('held', (s, a) => s.innerJoin(a, self, self)),
  leftJoin: stage('held', (s, a) => s.leftJoin(a, self, self)),
  rightJoin: stage('held', (s, a) => s.rightJoin(a, self, self)),
  fullJoin: stage('held', (s, a) => s.fullJoin(a, self, self)),
  groupJoin: stage('held', (s, a) => s.groupJoin(a, self, self)),
  expand: terminal('linear', (s, a) =>
    s
      .take(1)
      .map(() => 1)
      .expand((v) => (v * 2 < a.length ? [v * 2, v * 2 + 1] : undefined))
      .forEach(nothing),
  ),
  // Share
  memoize: terminal('held', (s) => {
    const kept = s.memoize();
    kept.forEach(nothing);
    kept.forEach(nothing);
  }),
  share: terminal('linear', (s) => {
    const shared = s.share();
    shared.take(1).forEach(nothing);
    shared.forEach(nothing);
  }),
  tee: terminal('held', (s) => {
    const [one, two] = s.tee(2);
    one.forEach(nothing);
    two.forEach(nothing);
  }),
  peekable: terminal('linear', (s) => {
    const iterator = s.peekable();
    while (!iterator.peek().done) iterator.next();
  }),
  // Observe
  explain: terminal('constant', (s) => s.map(self).explain()),
  profile: terminal('held', (s) => s.map(self).profile((seq) => seq.forEach(nothing))),
  sizeHint: terminal('constant', (s) => s.map(self).sizeHint()),
  label: stage('linear', (s) => s.label('numbers')),
  guard: stage('linear', (s, a) => s.guard(a.length)),
  progress: stage('linear', (s) => s.progress(nothing, 1000)),
  // Collect
  toArray: terminal('held', (s) => s.toArray()),
  toJSON: terminal('held', (s) => s.toJSON()),
  toSet: terminal('held', (s) => s.toSet()),
  toMap: terminal('held', (s) => s.toMap(self)),
  toObject: terminal('held', (s) => s.toObject(self)),
  join: terminal('held', (s) => s.join()),
  unzip: terminal('held', (s) => s.map(pair).unzip()),
  collect: terminal('linear', (s) => s.collect(count())),
  // Group
  groupBy: stage('held', (s) => s.groupBy(bucket)),
  toGroups: terminal('held', (s) => s.toGroups(self)),
  countBy: terminal('held', (s) => s.countBy(self)),
  aggregateBy: terminal('linear', (s) => s.aggregateBy(bucket, count())),
  reduceBy: terminal('linear', (s) =>
    s.reduceBy(
      bucket,
      (n) => n + 1,
      () => 0,
    ),
  ),
  partition: terminal('held', (s) => s.partition(even)),
  // Search
  find: terminal('linear', (s) => s.find(never)),
  findIndex: terminal('linear', (s) => s.findIndex(never)),
  indexOf: terminal('linear', (s) => s.indexOf(-1)),
  findLast: terminal('linear', (s) => s.findLast(never)),
  first: terminal('linear', (s, a) => s.filter((v) => v === a[a.length - 1]).first()),
  last: terminal('linear', (s) => s.map(self).last()),
  single: terminal('linear', (s, a) => s.filter((v) => v === a[0]).single()),
  at: terminal('linear', (s, a) => s.map(self).at(a.length - 1)),
  includes: terminal('linear', (s) => s.includes(-1)),
  some: terminal('linear', (s) => s.some(never)),
  every: terminal('linear', (s) => s.every(always)),
  isEmpty: terminal('linear', (s) => s.filter(never).isEmpty()),
  // Fold
  reduce: terminal('linear', (s) => s.reduce((a, b) => (a + b) | 0, 0)),
  forEach: terminal('linear', (s) => s.forEach(nothing)),
  count: terminal('linear', (s) => s.filter(even).count()),
  sum: terminal('linear', (s) => s.sum()),
  mean: terminal('linear', (s) => s.mean()),
  min: terminal('linear', (s) => s.min()),
  max: terminal('linear', (s) => s.max()),
  minBy: terminal('linear', (s) => s.minBy(self)),
  maxBy: terminal('linear', (s) => s.maxBy(self)),
  minMax: terminal('linear', (s) => s.minMax()),
  stats: terminal('linear', (s) => s.stats()),
  quantile: terminal('held', (s) => s.quantile(0.5)),
  sample: terminal('linear', (s) => s.sample(10)),
  // Compare
  equals: terminal('linear', (s, a) => s.equals(a)),
  startsWith: terminal('linear', (s, a) => s.startsWith(a)),
  compare: terminal('linear', (s, a) => s.compare(a)),
  isSorted: terminal('linear', (s) => s.map((_, i) => i).isSorted()),
};

/** What cannot be in the list, and why. */
export const excused: Record<string, string> = {
  powerset: '2ⁿ results',
};

/**
 * Methods that have no line above, each in the first of the usual forms that it takes: without an argument, with a callback, with
 * a size. So a new operation has a line only if it needs other arguments, or does not grow with its length.
 */
export function unlisted(its: SeqClass): Record<string, Operation> {
  const names = Object.getOwnPropertyNames(its.prototype).filter(
    (name) => name !== 'constructor' && methods[name] === undefined && excused[name] === undefined,
  );
  return Object.fromEntries(names.map((name) => [name, usual(its, name)]));
}

function usual(its: SeqClass, name: string): Operation {
  const call = (array: number[], args: unknown[]): void => {
    const seq = its.from(array) as unknown as Record<string, (...args: unknown[]) => unknown>;
    const result = seq[name]!(...args);
    if (result instanceof its) result.forEach(nothing);
  };
  const args = [[], [always], [3]].find((some) => {
    try {
      call([1, 2, 3], some);
      return true;
    } catch {
      return false;
    }
  });
  if (args === undefined) throw new Error(`${name} needs a line in bench/complexity/operations.ts`);
  return { law: 'linear', run: (_, array) => call(array, args) };
}

/** Static methods of the class that these lists lack. */
export function forgotten(its: SeqClass): string[] {
  return Object.getOwnPropertyNames(its)
    .filter((name) => !['length', 'name', 'prototype'].includes(name) && sources[name] === undefined)
    .map((name) => `Seq.${name}`);
}
