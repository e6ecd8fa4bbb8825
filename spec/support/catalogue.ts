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

type More = Partial<Pick<Entry, 'endless' | 'after' | 'over' | 'plan' | 'pulls'>>;

/** The eight elements and the end. */
const ALL = 9;
type Model = Entry['model'];

const stage = (name: string, twin: Model, params: Param[] = [], more: More = {}): Entry => ({
  name,
  kind: 'stage',
  params,
  model: twin,
  endless: 'passes',
  plan: true,
  pulls: more.endless === 'collects' ? ALL : 1,
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
  stage('filter', model.filter, [predicate]),
  stage('flatMap', model.flatMap, [fn('sub', 9)]),
  stage('flatten', model.flatten, [maybe(limit(1, 0, 2, Infinity))]),
  stage('tap', model.tap, [fn('effect')]),
  stage('enumerate', model.enumerate, [maybe(choice(0, 5, -1))]),
  stage('scan', model.scan, [fn('reducer'), maybe(value)]),
  stage('finally', model.lastly, [fn('hook')]),
  stage('take', model.take, [limit()], { endless: 'ends' }),
  stage('drop', model.drop, [limit(2, 0, 1, 3, 5, 1.9, -0.5, '2')], { pulls: 3 }),
  stage('takeWhile', model.takeWhile, [predicate], { endless: 'may' }),
  stage('dropWhile', model.dropWhile, [predicate], { pulls: 2 }),
  stage('slice', model.slice, [maybe(position), maybe(position)], { endless: 'may' }),
  stage('cycle', model.cycle, [limit(2, 0, 1, 3)]),
  stage('concat', model.concat, [iterables, iterables]),
  stage('zip', model.zip, [iterables, iterables], { endless: 'may' }),
  stage('product', model.product, [iterables, iterables], { endless: 'may' }),
  stage('chunks', model.chunks, [size], { pulls: 2 }),
  stage('windows', model.windows, [size, maybe(choice('only-full', 'allow-partial'))], { pulls: 2 }),
  stage('chunkBy', model.chunkBy, [key], { pulls: 2 }),
  stage('distinct', model.distinct, [maybe(key)]),
  stage('sort', model.sort, [maybe(fn('compare', 2))], { endless: 'collects' }),
  stage('sortBy', model.sortBy, [key, maybe(choice('asc', 'desc'))], { endless: 'collects' }),
  stage('thenBy', model.thenBy, [key, maybe(choice('desc', 'asc'))], {
    endless: 'collects',
    after: 'sortBy',
  }),
  stage('reverse', model.reverse, [], { endless: 'collects' }),
  stage('innerJoin', model.innerJoin, [iterable, key, key, maybe(fn('result', 2))]),
  stage('memoize', model.memoize),
  stage('groupBy', model.groupBy, [key, maybe(fn('mapper', 5))], { endless: 'collects' }),
  stage('filterMap', model.filterMap, [fn('mapper', 5)]),
  stage('mapAccum', model.mapAccum, [fn('accum', 3), value]),
  stage('intersperse', model.intersperse, [value]),
  stage('compress', model.compress, [iterable], { endless: 'may' }),
  stage('takeUntil', model.takeUntil, [predicate], { endless: 'may' }),
  stage('takeLast', model.takeLast, [limit()], { endless: 'collects' }),
  stage('dropLast', model.dropLast, [limit()], { pulls: 3 }),
  stage('stepBy', model.stepBy, [size]),
  stage('defaultIfEmpty', model.defaultIfEmpty, [value]),
  stage('append', model.append, [value, maybe(value)]),
  stage('prepend', model.prepend, [value, maybe(value)], { pulls: 0 }),
  stage('interleave', model.interleave, [iterables, iterables]),
  stage('mergeSorted', model.mergeSorted, [iterable, maybe(fn('compare', 2))]),
  stage(
    'combinations',
    model.combinations,
    [limit(2, 0, 1, 3, 5, 1.9, -0.5, '2'), maybe(choice({ repeat: true }, {}, { repeat: false }, undefined))],
    { pulls: 2 },
  ),
  stage('permutations', model.permutations, [omittable(limit(2, 0, 1, 3, 5, Infinity, undefined))], {
    pulls: 2,
  }),
  stage('powerset', model.powerset, [], { pulls: 0 }),
  stage('chunkWhile', model.chunkWhile, [fn('same', 4)], { pulls: 2 }),
  stage('split', model.split, [predicate]),
  stage('dedupe', model.dedupe, [maybe(key)]),
  stage('union', model.union, [iterable, maybe(key)]),
  stage('intersection', model.intersection, [iterable, maybe(key)], { pulls: 2 }),
  stage('difference', model.difference, [iterable, maybe(key)]),
  stage('symmetricDifference', model.symmetricDifference, [iterable, maybe(key)], { endless: 'collects' }),
  stage('shuffle', model.shuffle, [omittable(fn('rng', 5))], { endless: 'collects' }),
  stage('leftJoin', model.leftJoin, [iterable, key, key, maybe(fn('result', 2))]),
  stage('rightJoin', model.rightJoin, [iterable, key, key, maybe(fn('result', 2))], { endless: 'collects' }),
  stage('fullJoin', model.fullJoin, [iterable, key, key, maybe(fn('result', 2))]),
  stage('groupJoin', model.groupJoin, [iterable, key, key, maybe(fn('result', 2))]),
  stage('expand', model.expand, [fn('children', 10), maybe(choice('breadth', 'depth'))]),
  stage('label', model.label, [choice('a name', '')]),
  stage('guard', model.guard, [limit(9, 0, 1, 3, 5, Infinity, 1.9, '2')], { endless: 'may' }),
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
