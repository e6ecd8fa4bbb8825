/**
 * Every operation of the library, one line each. A line alone runs all laws in spec/laws over the operation: what its
 * arguments are (so that they can be good, bad, or drawn at random), its twin in the model, and what an endless
 * source makes of it.
 */
import * as model from '../model/index.ts';
import type { ArgSpec, ElementSpec, Role } from './world.ts';

export type ParamType =
  | 'fn'
  | 'limit'
  | 'size'
  | 'position'
  | 'fraction'
  | 'iterable'
  | 'iterables'
  | 'skip'
  | 'collector'
  | 'choice'
  | 'value';

export interface Param {
  readonly type: ParamType;
  readonly role?: Role;
  readonly optional?: boolean;
  /** Optional, but the usual call has it. */
  readonly omittable?: boolean;
  /** Good arguments; the first is the usual one. */
  readonly good: readonly ArgSpec[];
}

/**
 * What an operation makes of an endless sequence. A stage `passes` it on endless, `ends` it whatever it is, `may` end
 * it by itself, or `collects` and so is refused. A terminal `ends` by itself or `needs` the end.
 */
export type Endless = 'passes' | 'ends' | 'may' | 'collects' | 'needs';

export interface Entry {
  readonly name: string;
  readonly kind: 'source' | 'stage' | 'terminal' | 'other';
  readonly params: readonly Param[];
  readonly model: ((...args: any[]) => unknown) | undefined;
  readonly endless: Endless;
  /** Stands only right after this operation. */
  readonly after?: string;
  /** Gives an answer only for such elements; for one alone, or none at all. */
  readonly over?: 'numbers' | 'pairs' | 'one';
  /** Its result is itself something to be walked or run, not a plain value. */
  readonly plan?: boolean;
  /** Of a stage: how often it has called `next` when its first element is out, over 0 1 2 3 4 5 6 7, with the usual arguments. */
  readonly pulls?: number;
  /** Of a stage: what sizeHint says over five elements, up to five, nobody knows how many, and none, with the usual arguments. */
  readonly sizes?: string;
}

const literals = (...values: unknown[]): ArgSpec[] => values.map((literal) => ({ literal }));

/** A callback; how many ways it may answer depends on the role. */
function fn(role: Role, variants: number = 1, first: number = 0): Param {
  return {
    type: 'fn',
    role,
    good: Array.from({ length: variants }, (_, i) => ({ fn: role, variant: (first + i) % variants })),
  };
}
const maybe = (param: Param): Param => ({ ...param, optional: true });
const omittable = (param: Param): Param => ({ ...param, omittable: true });
const limit = (...values: unknown[]): Param => ({
  type: 'limit',
  good: literals(...(values.length > 0 ? values : [2, 0, 1, 3, 5, Infinity, 1.9, -0.5, '2'])),
});
const size: Param = { type: 'size', good: literals(2, 1, 3, 5) };
const position: Param = { type: 'position', good: literals(1, 0, 2, -1, -2, 4, -9, NaN, '1', undefined) };
const value: Param = { type: 'value', good: literals(2, 0, undefined, 'x', NaN) };
const choice = (...values: unknown[]): Param => ({ type: 'choice', good: literals(...values) });
const list = (...values: ElementSpec[]): ArgSpec => ({ iterable: { source: 'array', values } });
const iterable: Param = { type: 'iterable', good: [list(1, 2, 3), list(), list(4, 2)] };
const fraction: Param = { type: 'fraction', good: literals(0.5, 0, 1, 0.25, 0.9) };
const collector: Param = { type: 'collector', good: [{ collector: 0 }, { collector: 1 }] };
const iterables: Param = { type: 'iterables', good: [list(7, 8), list(), list(1)] };

type More = Partial<Pick<Entry, 'endless' | 'after' | 'over' | 'plan' | 'pulls' | 'sizes'>>;

/** The eight elements and the end. */
const ALL = 9;

/** As many as the source has, at most so many, at least one of them, and anything. */
const [SAME, FEWER, RUNS, ANY] = ['5 0–5 0–∞ 0', '0–5 0–5 0–∞ 0', '1–5 0–5 0–∞ 0', '0–∞ 0–∞ 0–∞ 0'];
type Model = Entry['model'];

const stage = (name: string, twin: Model, params: Param[] = [], more: More = {}): Entry => ({
  name,
  kind: 'stage',
  params,
  model: twin,
  endless: 'passes',
  plan: true,
  pulls: more.endless === 'collects' ? ALL : 1,
  sizes: SAME,
  ...more,
});
const terminal = (name: string, twin: Model, params: Param[] = [], more: More = {}): Entry => ({
  name,
  kind: 'terminal',
  params,
  model: twin,
  endless: 'needs',
  ...more,
});
const source = (name: string, twin: Model, params: Param[] = [], more: More = {}): Entry => ({
  name,
  kind: 'source',
  params,
  model: twin,
  endless: 'ends',
  plan: true,
  ...more,
});
const other = (name: string, params: Param[] = [], more: More = {}): Entry => ({
  name,
  kind: 'other',
  params,
  model: undefined,
  endless: 'ends',
  ...more,
});

const predicate = fn('predicate', 5);
const key = fn('key', 5);

/** Sources: static methods of Seq. */
export const sources: readonly Entry[] = [
  source('from', model.from, [iterable]),
  source('of', model.of, [value, value]),
  source('empty', model.empty),
  source('defer', model.defer, [fn('sub', 7)]),
  source('range', model.range, [choice(0, 1), choice(5, 0, -3), choice(1, 2, undefined)]),
  source('repeat', model.repeat, [value, limit(3, 0)]),
  source('iterate', model.iterate, [value, fn('mapper')], { endless: 'passes' }),
  source('concat', model.concatAll, [iterables, iterables]),
  source('zip', (lists: unknown[], options: model.ZipOptions) => model.zipAll(lists, options), [
    choice([
      [1, 2],
      [3, 4, 5],
    ]),
    choice({ mode: 'longest' }, {}, undefined),
  ]),
  source('zipKeyed', model.zipKeyed, [choice({ a: [1, 2], b: [3] })]),
  source('product', model.productAll, [iterables, iterables]),
  source('unfold', model.unfold, [value, fn('unfolder', 4)]),
  source('generate', model.generate, [fn('mapper', 5), limit(3, 0, 1, 1.9)]),
  source('interleave', model.interleave, [iterables, iterables]),
  source('mergeSorted', model.mergeAll, [
    choice([
      [1, 4],
      [2, 3],
    ]),
    maybe(fn('compare', 2)),
  ]),
];

/** Lazy methods. */
export const stages: readonly Entry[] = [
  stage('map', model.map, [fn('mapper', 5)]),
  stage('filter', model.filter, [predicate], { sizes: FEWER }),
  stage('flatMap', model.flatMap, [fn('sub', 9)], { sizes: ANY }),
  stage('flatten', model.flatten, [maybe(limit(1, 0, 2, Infinity))], { sizes: ANY }),
  stage('tap', model.tap, [fn('effect')]),
  stage('enumerate', model.enumerate, [maybe(choice(0, 5, -1))]),
  stage('scan', model.scan, [fn('reducer'), maybe(value)]),
  stage('finally', model.lastly, [fn('hook')]),
  stage('take', model.take, [limit()], { endless: 'ends', sizes: '2 0–2 0–2 0' }),
  stage('drop', model.drop, [limit(2, 0, 1, 3, 5, 1.9, -0.5, '2')], { pulls: 3, sizes: '3 0–3 0–∞ 0' }),
  stage('takeWhile', model.takeWhile, [predicate], { endless: 'may', sizes: FEWER }),
  stage('dropWhile', model.dropWhile, [predicate], { pulls: 2, sizes: FEWER }),
  stage('slice', model.slice, [maybe(position), maybe(position)], { endless: 'may' }),
  stage('cycle', model.cycle, [limit(2, 0, 1, 3)], { sizes: '10 0–10 0–∞ 0' }),
  stage('concat', model.concat, [iterables, iterables], { sizes: '9 4–9 4–∞ 4' }),
  stage('zip', model.zip, [iterables, iterables], { endless: 'may', sizes: '2 0–2 0–2 0' }),
  stage('product', model.product, [iterables, iterables], { endless: 'may', sizes: '20 0–20 0–∞ 0' }),
  stage('chunks', model.chunks, [size], { pulls: 2, sizes: '3 0–3 0–∞ 0' }),
  stage('windows', model.windows, [size, maybe(choice('only-full', 'allow-partial'))], {
    pulls: 2,
    sizes: '4 0–4 0–∞ 0',
  }),
  stage('chunkBy', model.chunkBy, [key], { pulls: 2, sizes: RUNS }),
  stage('distinct', model.distinct, [maybe(key)], { sizes: RUNS }),
  stage('sort', model.sort, [maybe(fn('compare', 2))], { endless: 'collects' }),
  stage('sortBy', model.sortBy, [key, maybe(choice('asc', 'desc'))], { endless: 'collects' }),
  stage('thenBy', model.thenBy, [key, maybe(choice('desc', 'asc'))], {
    endless: 'collects',
    after: 'sortBy',
  }),
  stage('reverse', model.reverse, [], { endless: 'collects' }),
  stage('innerJoin', model.innerJoin, [iterable, key, key, maybe(fn('result', 2))], { sizes: ANY }),
  stage('memoize', model.memoize),
  stage('groupBy', model.groupBy, [key, maybe(fn('mapper', 5))], { endless: 'collects', sizes: RUNS }),
  stage('filterMap', model.filterMap, [fn('mapper', 5)], { sizes: FEWER }),
  stage('mapAccum', model.mapAccum, [fn('accum', 3), value]),
  stage('intersperse', model.intersperse, [value], { sizes: '9 0–9 0–∞ 0' }),
  stage('compress', model.compress, [iterable], { endless: 'may', sizes: '0–3 0–3 0–3 0' }),
  stage('takeUntil', model.takeUntil, [predicate], { endless: 'may', sizes: RUNS }),
  stage('takeLast', model.takeLast, [limit()], { endless: 'collects', sizes: '2 0–2 0–2 0' }),
  stage('dropLast', model.dropLast, [limit()], { pulls: 3, sizes: '3 0–3 0–∞ 0' }),
  stage('stepBy', model.stepBy, [size], { sizes: '3 0–3 0–∞ 0' }),
  stage('defaultIfEmpty', model.defaultIfEmpty, [value], { sizes: '5 1–5 1–∞ 1' }),
  stage('append', model.append, [value, maybe(value)], { sizes: '6 1–6 1–∞ 1' }),
  stage('prepend', model.prepend, [value, maybe(value)], { pulls: 0, sizes: '6 1–6 1–∞ 1' }),
  stage('interleave', model.interleave, [iterables, iterables], { sizes: '9 4–9 4–∞ 4' }),
  stage('mergeSorted', model.mergeSorted, [iterable, maybe(fn('compare', 2))], { sizes: '8 3–8 3–∞ 3' }),
  stage(
    'combinations',
    model.combinations,
    [limit(2, 0, 1, 3, 5, 1.9, -0.5, '2'), maybe(choice({ repeat: true }, {}, { repeat: false }, undefined))],
    { pulls: 2, sizes: '10 0–10 0–∞ 0' },
  ),
  stage('permutations', model.permutations, [omittable(limit(2, 0, 1, 3, 5, Infinity, undefined))], {
    pulls: 2,
    sizes: '20 0–20 0–∞ 0',
  }),
  stage('powerset', model.powerset, [], { pulls: 0, sizes: '32 1–32 1–∞ 1' }),
  stage('chunkWhile', model.chunkWhile, [fn('same', 4)], { pulls: 2, sizes: RUNS }),
  stage('split', model.split, [predicate], { sizes: '1–6 1–6 1–∞ 1' }),
  stage('dedupe', model.dedupe, [maybe(key)], { sizes: RUNS }),
  stage('union', model.union, [iterable, maybe(key)], { sizes: '1–8 1–8 1–∞ 1–3' }),
  stage('intersection', model.intersection, [iterable, maybe(key)], { pulls: 2, sizes: '0–3 0–3 0–3 0' }),
  stage('difference', model.difference, [iterable, maybe(key)], { sizes: FEWER }),
  stage('symmetricDifference', model.symmetricDifference, [iterable, maybe(key)], {
    endless: 'collects',
    sizes: '0–8 0–8 0–∞ 0–3',
  }),
  stage('shuffle', model.shuffle, [omittable(fn('rng', 5))], { endless: 'collects' }),
  stage('leftJoin', model.leftJoin, [iterable, key, key, maybe(fn('result', 2))], { sizes: '5–∞ 0–∞ 0–∞ 0' }),
  stage('rightJoin', model.rightJoin, [iterable, key, key, maybe(fn('result', 2))], {
    endless: 'collects',
    sizes: '3–∞ 3–∞ 3–∞ 3–∞',
  }),
  stage('fullJoin', model.fullJoin, [iterable, key, key, maybe(fn('result', 2))], { sizes: '5–∞ 3–∞ 3–∞ 3' }),
  stage('groupJoin', model.groupJoin, [iterable, key, key, maybe(fn('result', 2))]),
  stage('expand', model.expand, [fn('children', 10), maybe(choice('breadth', 'depth'))], {
    sizes: '5–∞ 0–∞ 0–∞ 0',
  }),
  stage('label', model.label, [choice('a name', '')]),
  stage('guard', model.guard, [limit(9, 0, 1, 3, 5, Infinity, 1.9, '2')], {
    endless: 'may',
    sizes: '5 0–5 0–9 0',
  }),
  stage('progress', model.progress, [
    fn('report'),
    omittable(choice(1, 2, 3, { count: 2 }, {}, { ms: 1e9 })),
  ]),
  stage('share', model.share),
];

/** Methods that run. */
export const terminals: readonly Entry[] = [
  terminal('toArray', model.toArray),
  terminal('toSet', model.toSet),
  terminal('toMap', model.toMap, [omittable(key), maybe(fn('mapper', 5)), maybe(fn('merge', 2))]),
  terminal('toObject', model.toObject, [omittable(key), maybe(fn('mapper', 5)), maybe(fn('merge', 2))]),
  terminal('join', model.join, [maybe(choice('-', '', undefined))]),
  terminal('toGroups', model.toGroups, [key, maybe(fn('mapper', 5))]),
  terminal('countBy', model.countBy, [maybe(key)]),
  terminal('partition', model.partition, [predicate]),
  terminal('find', model.find, [predicate], { endless: 'ends' }),
  terminal('first', model.first, [], { endless: 'ends' }),
  terminal('last', model.last),
  terminal('includes', model.includes, [value, maybe({ type: 'skip', good: literals(0, 1, 2, Infinity) })], {
    endless: 'ends',
  }),
  terminal('some', model.some, [predicate], { endless: 'ends' }),
  terminal('every', model.every, [predicate], { endless: 'ends' }),
  terminal('reduce', model.reduce, [fn('reducer'), maybe(value)]),
  terminal('forEach', model.forEach, [fn('effect')]),
  terminal('count', model.count),
  terminal('sum', model.sum, [], { over: 'numbers' }),
  terminal('mean', model.mean, [], { over: 'numbers' }),
  terminal('min', model.min, [maybe(fn('compare', 2))]),
  terminal('max', model.max, [maybe(fn('compare', 2))]),
  terminal('minBy', model.minBy, [key]),
  terminal('maxBy', model.maxBy, [key]),
  terminal('toJSON', model.toJSON),
  terminal('collect', model.collect, [collector]),
  terminal('unzip', model.unzip, [], { over: 'pairs' }),
  terminal('aggregateBy', model.aggregateBy, [key, collector]),
  terminal('reduceBy', model.reduceBy, [key, fn('reducer'), fn('mapper', 5)]),
  terminal('findIndex', model.findIndex, [predicate], { endless: 'ends' }),
  terminal('indexOf', model.indexOf, [value], { endless: 'ends' }),
  terminal('findLast', model.findLast, [predicate]),
  terminal('single', model.single, [], { endless: 'ends', over: 'one' }),
  terminal('at', model.at, [position], { endless: 'ends' }),
  terminal('isEmpty', model.isEmpty, [], { endless: 'ends' }),
  terminal('minMax', model.minMax, [maybe(fn('compare', 2))]),
  terminal('stats', model.stats, [], { over: 'numbers' }),
  terminal('quantile', model.quantile, [fraction], { over: 'numbers' }),
  terminal('sample', model.sample, [limit(), omittable(fn('rng', 5))]),
  terminal('equals', model.equals, [iterable, maybe(fn('same', 4))], { endless: 'ends' }),
  terminal('startsWith', model.startsWith, [iterable, maybe(fn('same', 4))], { endless: 'ends' }),
  terminal('compare', model.compare, [iterable, maybe(fn('compare', 2))], { endless: 'ends' }),
  terminal('isSorted', model.isSorted, [maybe(fn('compare', 2))], { endless: 'ends' }),
];

/** What neither runs the sequence nor changes its elements. */
export const others: readonly Entry[] = [
  other('isSeq'),
  other('trace'),
  other('pipe', [fn('mapper')]),
  other('explain'),
  other('sizeHint'),
  other('tee', [maybe(size)]),
  other('peekable'),
  other('profile', [fn('mapper')]),
];

export const catalogue: readonly Entry[] = [...sources, ...stages, ...terminals, ...others];

/** The usual arguments of an operation. */
export function usual(entry: Entry): ArgSpec[] {
  return entry.params.filter((param) => param.optional !== true).map((param) => param.good[0]!);
}
