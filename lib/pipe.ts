/**
 * The functions of `seqable/fn` as steps of `pipe`, which reads from left to right: each takes what stands after the source,
 * and gives a function of the source.
 *
 *     import { filter, map, pipe, toArray } from 'seqable/pipe';
 *     pipe([1, 2, 3], filter(isOdd), map(square), toArray());
 *
 * Written by scripts/steps.mjs: a change is made in the file of the operation. The build puts docs in (scripts/hovers.mjs).
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- where a function has one, and says why */

import { concatTo } from './stages/concat.ts';
import { interleaveWith } from './sources/interleave.ts';
import { mergeSortedWith } from './sources/mergeSorted.ts';
import { productWith } from './sources/product.ts';
import { zipWith } from './sources/zip.ts';
import { appendAll } from './stages/append.ts';
import { chunkBy as chunkByOf } from './stages/chunkBy.ts';
import { chunks as chunksOf } from './stages/chunks.ts';
import { chunkWhile as chunkWhileOf } from './stages/chunkWhile.ts';
import { combinations as combinationsOf } from './stages/combinations.ts';
import { compress as compressOf } from './stages/compress.ts';
import { cycle as cycleOf } from './stages/cycle.ts';
import { dedupe as dedupeOf } from './stages/dedupe.ts';
import { defaultIfEmpty as defaultIfEmptyOf } from './stages/defaultIfEmpty.ts';
import { difference as differenceOf } from './stages/difference.ts';
import { distinct as distinctOf } from './stages/distinct.ts';
import { drop as dropOf } from './stages/drop.ts';
import { dropLast as dropLastOf } from './stages/dropLast.ts';
import { dropWhile as dropWhileOf } from './stages/dropWhile.ts';
import { enumerate as enumerateOf } from './stages/enumerate.ts';
import { expand as expandOf } from './stages/expand.ts';
import { filter as filterOf } from './stages/filter.ts';
import { filterMap as filterMapOf } from './stages/filterMap.ts';
import { finally as finallyOf } from './stages/finally.ts';
import { flatMap as flatMapOf } from './stages/flatMap.ts';
import { flatten as flattenOf } from './stages/flatten.ts';
import { fullJoin as fullJoinOf } from './stages/fullJoin.ts';
import { groupBy as groupByOf } from './stages/groupBy.ts';
import { groupJoin as groupJoinOf } from './stages/groupJoin.ts';
import { guard as guardOf } from './stages/guard.ts';
import { innerJoin as innerJoinOf } from './stages/innerJoin.ts';
import { intersection as intersectionOf } from './stages/intersection.ts';
import { intersperse as intersperseOf } from './stages/intersperse.ts';
import { label as labelOf } from './stages/label.ts';
import { leftJoin as leftJoinOf } from './stages/leftJoin.ts';
import { map as mapOf } from './stages/map.ts';
import { mapAccum as mapAccumOf } from './stages/mapAccum.ts';
import { permutations as permutationsOf } from './stages/permutations.ts';
import { powerset as powersetOf } from './stages/powerset.ts';
import { prependAll } from './stages/prepend.ts';
import { progress as progressOf } from './stages/progress.ts';
import { reverse as reverseOf } from './stages/reverse.ts';
import { rightJoin as rightJoinOf } from './stages/rightJoin.ts';
import { scan as scanOf } from './stages/scan.ts';
import { shuffle as shuffleOf } from './stages/shuffle.ts';
import { slice as sliceOf } from './stages/slice.ts';
import { sort as sortOf } from './stages/sort.ts';
import { sortBy as sortByOf } from './stages/sortBy.ts';
import { split as splitOf } from './stages/split.ts';
import { stepBy as stepByOf } from './stages/stepBy.ts';
import { symmetricDifference as symmetricDifferenceOf } from './stages/symmetricDifference.ts';
import { take as takeOf } from './stages/take.ts';
import { takeLast as takeLastOf } from './stages/takeLast.ts';
import { takeUntil as takeUntilOf } from './stages/takeUntil.ts';
import { takeWhile as takeWhileOf } from './stages/takeWhile.ts';
import { tap as tapOf } from './stages/tap.ts';
import { thenBy as thenByOf } from './stages/thenBy.ts';
import { union as unionOf } from './stages/union.ts';
import { windows as windowsOf } from './stages/windows.ts';
import { aggregateBy as aggregateByOf } from './terminals/aggregateBy.ts';
import { at as atOf } from './terminals/at.ts';
import { collect as collectOf } from './terminals/collect.ts';
import { compare as compareOf } from './terminals/compare.ts';
import { count as countOf } from './terminals/count.ts';
import { countBy as countByOf } from './terminals/countBy.ts';
import { equals as equalsOf } from './terminals/equals.ts';
import { every as everyOf } from './terminals/every.ts';
import { explain as explainOf } from './terminals/explain.ts';
import { find as findOf } from './terminals/find.ts';
import { findIndex as findIndexOf } from './terminals/findIndex.ts';
import { findLast as findLastOf } from './terminals/findLast.ts';
import { first as firstOf } from './terminals/first.ts';
import { forEach as forEachOf } from './terminals/forEach.ts';
import { includes as includesOf } from './terminals/includes.ts';
import { indexOf as indexOfOf } from './terminals/indexOf.ts';
import { isEmpty as isEmptyOf } from './terminals/isEmpty.ts';
import { isSorted as isSortedOf } from './terminals/isSorted.ts';
import { join as joinOf } from './terminals/join.ts';
import { last as lastOf } from './terminals/last.ts';
import { max as maxOf } from './terminals/max.ts';
import { maxBy as maxByOf } from './terminals/maxBy.ts';
import { mean as meanOf } from './terminals/mean.ts';
import { min as minOf } from './terminals/min.ts';
import { minBy as minByOf } from './terminals/minBy.ts';
import { minMax as minMaxOf } from './terminals/minMax.ts';
import { partition as partitionOf } from './terminals/partition.ts';
import { profile as profileOf } from './terminals/profile.ts';
import { quantile as quantileOf } from './terminals/quantile.ts';
import { reduce as reduceOf } from './terminals/reduce.ts';
import { reduceBy as reduceByOf } from './terminals/reduceBy.ts';
import { sample as sampleOf } from './terminals/sample.ts';
import { single as singleOf } from './terminals/single.ts';
import { sizeHint as sizeHintOf } from './terminals/sizeHint.ts';
import { some as someOf } from './terminals/some.ts';
import { startsWith as startsWithOf } from './terminals/startsWith.ts';
import { stats as statsOf } from './terminals/stats.ts';
import { sum as sumOf } from './terminals/sum.ts';
import { toArray as toArrayOf } from './terminals/toArray.ts';
import { toGroups as toGroupsOf } from './terminals/toGroups.ts';
import { toJSON as toJSONOf } from './terminals/toJSON.ts';
import { toMap as toMapOf } from './terminals/toMap.ts';
import { toObject as toObjectOf } from './terminals/toObject.ts';
import { toSet as toSetOf } from './terminals/toSet.ts';
import { unzip as unzipOf } from './terminals/unzip.ts';
import { memoize as memoizeOf } from './sharing/memoize.ts';
import { peekable as peekableOf } from './sharing/peekable.ts';
import { share as shareOf } from './sharing/share.ts';
import { tee as teeOf } from './sharing/tee.ts';
import type { Lazy } from './engine/lazy.ts';
import type {
  AtOnce,
  ByKey,
  Collector,
  Compare,
  Direction,
  ElementOf,
  Elements,
  Entry,
  Flat,
  Guard,
  Mapper,
  NoString,
  NonEmpty,
  Opened,
  Pair,
  Reducer,
  Rng,
  Stats,
  TestOf,
  Tuple,
  Zero,
} from './types.ts';
import type { CombinationsOptions } from './stages/combinations.ts';
import type { Children } from './cursors/expandCursors.ts';
import type { TreeOrder } from './stages/expand.ts';
import type { LazyGroup } from './stages/groupBy.ts';
import type { Accum } from './stages/mapAccum.ts';
import type { Progress, ProgressInterval } from './stages/progress.ts';
import type { Undersized } from './stages/windows.ts';
import type { Explanation } from './terminals/explain.ts';
import type { Profile } from './engine/observe/profiled.ts';
import type { ProfileOptions } from './terminals/profile.ts';
import type { SizeHint } from './terminals/sizeHint.ts';
import type { SharedLazy } from './common/sharedFacade.ts';
import type { Peekable } from './sharing/peekable.ts';

export { pipe } from './terminals/pipe.ts';
/** {@link Seq.concat} as a step. */
export function concat<S extends readonly NoString<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<T | Elements<S>[number]>;
export function concat(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => concatTo(source, others);
}
/** {@link Seq.interleave} as a step. */
export function interleave<S extends readonly Iterable<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<T | Elements<S>[number]>;
export function interleave(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => interleaveWith(source, others);
}
/** {@link Seq.mergeSorted} as a step. */
export function mergeSorted<T>(other: Iterable<T>, compare?: Compare<T>): (source: Iterable<T>) => Lazy<T>;
export function mergeSorted(other?: unknown, compare?: unknown): (source: never) => unknown {
  return (source) => mergeSortedWith(source, other as never, compare as never);
}
/** {@link Seq.product} as a step. */
export function product<S extends readonly Iterable<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<[T, ...Elements<S>]>;
export function product(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => productWith(source, others);
}
/** {@link Seq.zip} as a step. */
export function zip<S extends readonly NoString<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<[T, ...Elements<S>]>;
export function zip(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => zipWith(source, others);
}
/** {@link Seq.append} as a step. */
export function append<S extends readonly unknown[]>(
  ...items: S
): <T>(source: Iterable<T>) => Lazy<T | S[number]>;
export function append(...items: readonly unknown[]): (source: never) => unknown {
  return (source) => appendAll(source, items);
}
/** {@link Seq.chunkBy} as a step. */
export function chunkBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Lazy<[key: K, items: NonEmpty<T>]>;
export function chunkBy(key?: unknown): (source: never) => unknown {
  return (source) => chunkByOf(source, key as never);
}
/** {@link Seq.chunks} as a step. */
export function chunks(size: number): <T>(source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function chunks(size?: unknown): (source: never) => unknown {
  return (source) => chunksOf(source, size as never);
}
/** {@link Seq.chunkWhile} as a step. */
export function chunkWhile<T, A>(
  same: (previous: T, current: T) => AtOnce<A>,
): (source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function chunkWhile(same?: unknown): (source: never) => unknown {
  return (source) => chunkWhileOf(source, same as never);
}
/** {@link Seq.combinations} as a step. */
export function combinations<N extends number>(
  k: N,
  options?: CombinationsOptions,
): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
export function combinations(k?: unknown, options?: unknown): (source: never) => unknown {
  return (source) => combinationsOf(source, k as never, options as never);
}
/** {@link Seq.compress} as a step. */
export function compress(selectors: NoString<unknown>): <T>(source: Iterable<T>) => Lazy<T>;
export function compress(selectors?: unknown): (source: never) => unknown {
  return (source) => compressOf(source, selectors as never);
}
/** {@link Seq.cycle} as a step. */
export function cycle(times?: number): <T>(source: Iterable<T>) => Lazy<T>;
export function cycle(times?: unknown): (source: never) => unknown {
  return (source) => cycleOf(source, times as never);
}
/** {@link Seq.dedupe} as a step. */
export function dedupe(): <T>(source: Iterable<T>) => Lazy<T>;
/** {@link Seq.dedupe} as a step. */
export function dedupe<T>(key: Mapper<T, unknown>): (source: Iterable<T>) => Lazy<T>;
export function dedupe(key?: unknown): (source: never) => unknown {
  return (source) => dedupeOf(source, key as never);
}
/** {@link Seq.defaultIfEmpty} as a step. */
export function defaultIfEmpty<U>(value: U): <T>(source: Iterable<T>) => Lazy<T | U>;
export function defaultIfEmpty(value?: unknown): (source: never) => unknown {
  return (source) => defaultIfEmptyOf(source, value as never);
}
/** {@link Seq.difference} as a step. */
export function difference<S extends Iterable<unknown>>(other: S): <T>(source: Iterable<T>) => Lazy<T>;
/** {@link Seq.difference} as a step. */
export function difference<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T>;
export function difference(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => differenceOf(source, other as never, key as never);
}
/** {@link Seq.distinct} as a step. */
export function distinct(): <T>(source: Iterable<T>) => Lazy<T>;
/** {@link Seq.distinct} as a step. */
export function distinct<T>(key: Mapper<T, unknown>): (source: Iterable<T>) => Lazy<T>;
export function distinct(key?: unknown): (source: never) => unknown {
  return (source) => distinctOf(source, key as never);
}
/** {@link Seq.drop} as a step. */
export function drop(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function drop(limit?: unknown): (source: never) => unknown {
  return (source) => dropOf(source, limit as never);
}
/** {@link Seq.dropLast} as a step. */
export function dropLast(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function dropLast(limit?: unknown): (source: never) => unknown {
  return (source) => dropLastOf(source, limit as never);
}
/** {@link Seq.dropWhile} as a step. */
export function dropWhile<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function dropWhile(predicate?: unknown): (source: never) => unknown {
  return (source) => dropWhileOf(source, predicate as never);
}
/** {@link Seq.enumerate} as a step. */
export function enumerate(start?: number): <T>(source: Iterable<T>) => Lazy<[index: number, value: T]>;
export function enumerate(start?: unknown): (source: never) => unknown {
  return (source) => enumerateOf(source, start as never);
}
/** {@link Seq.expand} as a step. */
export function expand<T>(children: Children<T>, order?: TreeOrder): (source: Iterable<T>) => Lazy<T>;
export function expand(children?: unknown, order?: unknown): (source: never) => unknown {
  return (source) => expandOf(source, children as never, order as never);
}
/** {@link Seq.filter} as a step. */
export function filter<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => Lazy<U>;
/** {@link Seq.filter} as a step. */
export function filter<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function filter(predicate?: unknown): (source: never) => unknown {
  return (source) => filterOf(source, predicate as never);
}
/** {@link Seq.filterMap} as a step. */
export function filterMap<T, U>(mapper: Mapper<T, U>): (source: Iterable<T>) => Lazy<NonNullable<U>>;
export function filterMap(mapper?: unknown): (source: never) => unknown {
  return (source) => filterMapOf(source, mapper as never);
}
/** {@link Seq.finally} as a step. */
function finallyDo(fn: () => void): <T>(source: Iterable<T>) => Lazy<T>;
function finallyDo(fn?: unknown): (source: never) => unknown {
  return (source) => finallyOf(source, fn as never);
}
export { finallyDo as finally };
/** {@link Seq.flatMap} as a step. */
export function flatMap<T, U>(mapper: Mapper<T, Opened<U>>): (source: Iterable<T>) => Lazy<U>;
/** {@link Seq.flatMap} as a step. */
export function flatMap<T, S extends Opened<unknown>>(
  mapper: Mapper<T, S>,
): (source: Iterable<T>) => Lazy<ElementOf<S>>;
export function flatMap(mapper?: unknown): (source: never) => unknown {
  return (source) => flatMapOf(source, mapper as never);
}
/** {@link Seq.flatten} as a step. */
export function flatten(): <T>(source: Iterable<T>) => Lazy<Flat<T, 1>>;
/** {@link Seq.flatten} as a step. */
export function flatten<D extends number>(
  depth: D,
): <T>(source: Iterable<T>) => Lazy<Flat<T, number extends D ? 8 : D>>;
export function flatten(depth?: unknown): (source: never) => unknown {
  return (source) => flattenOf(source, depth as never);
}
/** {@link Seq.fullJoin} as a step. */
export function fullJoin<T, U, K, R = [T, U | undefined] | [undefined, U]>(
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U | undefined) => R,
): (source: Iterable<T>) => Lazy<R>;
export function fullJoin(
  inner?: unknown,
  outerKey?: unknown,
  innerKey?: unknown,
  result?: unknown,
): (source: never) => unknown {
  return (source) =>
    fullJoinOf(source, inner as never, outerKey as never, innerKey as never, result as never);
}
/** {@link Seq.groupBy} as a step. */
export function groupBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Lazy<LazyGroup<K, T>>;
/** {@link Seq.groupBy} as a step. */
export function groupBy<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): (source: Iterable<T>) => Lazy<LazyGroup<K, V>>;
export function groupBy(key?: unknown, value?: unknown): (source: never) => unknown {
  return (source) => groupByOf(source, key as never, value as never);
}
/** {@link Seq.groupJoin} as a step. */
export function groupJoin<T, U, K, R = [T, U[]]>(
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inners: U[]) => R,
): (source: Iterable<T>) => Lazy<R>;
export function groupJoin(
  inner?: unknown,
  outerKey?: unknown,
  innerKey?: unknown,
  result?: unknown,
): (source: never) => unknown {
  return (source) =>
    groupJoinOf(source, inner as never, outerKey as never, innerKey as never, result as never);
}
/** {@link Seq.guard} as a step. */
export function guard(max: number): <T>(source: Iterable<T>) => Lazy<T>;
export function guard(max?: unknown): (source: never) => unknown {
  return (source) => guardOf(source, max as never);
}
/** {@link Seq.innerJoin} as a step. */
export function innerJoin<T, U, K, R = [T, U]>(
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U) => R,
): (source: Iterable<T>) => Lazy<R>;
export function innerJoin(
  inner?: unknown,
  outerKey?: unknown,
  innerKey?: unknown,
  result?: unknown,
): (source: never) => unknown {
  return (source) =>
    innerJoinOf(source, inner as never, outerKey as never, innerKey as never, result as never);
}
/** {@link Seq.intersection} as a step. */
export function intersection<S extends Iterable<unknown>>(other: S): <T>(source: Iterable<T>) => Lazy<T>;
/** {@link Seq.intersection} as a step. */
export function intersection<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T>;
export function intersection(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => intersectionOf(source, other as never, key as never);
}
/** {@link Seq.intersperse} as a step. */
export function intersperse<U>(separator: U): <T>(source: Iterable<T>) => Lazy<T | U>;
export function intersperse(separator?: unknown): (source: never) => unknown {
  return (source) => intersperseOf(source, separator as never);
}
/** {@link Seq.label} as a step. */
export function label(name: string): <T>(source: Iterable<T>) => Lazy<T>;
export function label(name?: unknown): (source: never) => unknown {
  return (source) => labelOf(source, name as never);
}
/** {@link Seq.leftJoin} as a step. */
export function leftJoin<T, U, K, R = [T, U | undefined]>(
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U | undefined) => R,
): (source: Iterable<T>) => Lazy<R>;
export function leftJoin(
  inner?: unknown,
  outerKey?: unknown,
  innerKey?: unknown,
  result?: unknown,
): (source: never) => unknown {
  return (source) =>
    leftJoinOf(source, inner as never, outerKey as never, innerKey as never, result as never);
}
/** {@link Seq.map} as a step. */
export function map<T, U>(mapper: Mapper<T, U>): (source: Iterable<T>) => Lazy<U>;
export function map(mapper?: unknown): (source: never) => unknown {
  return (source) => mapOf(source, mapper as never);
}
/** {@link Seq.mapAccum} as a step. */
export function mapAccum<T, P extends Pair, U>(fn: Accum<P, T, U>, seed: P): (source: Iterable<T>) => Lazy<U>;
/** {@link Seq.mapAccum} as a step. */
export function mapAccum<T, S, U>(fn: Accum<S, T, U>, seed: S): (source: Iterable<T>) => Lazy<U>;
export function mapAccum(fn?: unknown, seed?: unknown): (source: never) => unknown {
  return (source) => mapAccumOf(source, fn as never, seed as never);
}
/** {@link Seq.permutations} as a step. */
export function permutations(): <T>(source: Iterable<T>) => Lazy<T[]>;
/** {@link Seq.permutations} as a step. */
export function permutations<N extends number>(k: N): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
export function permutations(k?: unknown): (source: never) => unknown {
  return (source) => permutationsOf(source, k as never);
}
/** {@link Seq.powerset} as a step. */
export function powerset(): <T>(source: Iterable<T>) => Lazy<T[]>;
export function powerset(): (source: never) => unknown {
  return (source) => powersetOf(source);
}
/** {@link Seq.prepend} as a step. */
export function prepend<S extends readonly unknown[]>(
  ...items: S
): <T>(source: Iterable<T>) => Lazy<T | S[number]>;
export function prepend(...items: readonly unknown[]): (source: never) => unknown {
  return (source) => prependAll(source, items);
}
/** {@link Seq.progress} as a step. */
export function progress<T>(
  fn: (progress: Progress<T>) => void,
  every?: number | ProgressInterval,
): (source: Iterable<T>) => Lazy<T>;
export function progress(fn?: unknown, every?: unknown): (source: never) => unknown {
  return (source) => progressOf(source, fn as never, every as never);
}
/** {@link Seq.reverse} as a step. */
export function reverse(): <T>(source: Iterable<T>) => Lazy<T>;
export function reverse(): (source: never) => unknown {
  return (source) => reverseOf(source);
}
/** {@link Seq.rightJoin} as a step. */
export function rightJoin<T, U, K, R = [T | undefined, U]>(
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U) => R,
): (source: Iterable<T>) => Lazy<R>;
export function rightJoin(
  inner?: unknown,
  outerKey?: unknown,
  innerKey?: unknown,
  result?: unknown,
): (source: never) => unknown {
  return (source) =>
    rightJoinOf(source, inner as never, outerKey as never, innerKey as never, result as never);
}
/** {@link Seq.scan} as a step. */
export function scan<T>(reducer: Reducer<T, T>): (source: Iterable<T>) => Lazy<T>;
/** {@link Seq.scan} as a step. */
export function scan<T, P extends Pair>(reducer: Reducer<P, T>, seed: P): (source: Iterable<T>) => Lazy<P>;
/** {@link Seq.scan} as a step. */
export function scan<T, A>(reducer: Reducer<A, T>, seed: A): (source: Iterable<T>) => Lazy<A>;
export function scan(reducer?: unknown, seed?: unknown): (source: never) => unknown {
  const given = arguments.length;
  return (source) =>
    given < 2 ? scanOf(source, reducer as never) : scanOf(source, reducer as never, seed as never);
}
/** {@link Seq.shuffle} as a step. */
export function shuffle(rng?: Rng): <T>(source: Iterable<T>) => Lazy<T>;
export function shuffle(rng?: unknown): (source: never) => unknown {
  return (source) => shuffleOf(source, rng as never);
}
/** {@link Seq.slice} as a step. */
export function slice(start?: number, end?: number): <T>(source: Iterable<T>) => Lazy<T>;
export function slice(start?: unknown, end?: unknown): (source: never) => unknown {
  return (source) => sliceOf(source, start as never, end as never);
}
/** {@link Seq.sort} as a step. */
export function sort(): <T>(source: Iterable<T>) => Lazy<T>;
/** {@link Seq.sort} as a step. */
export function sort<T>(compare: Compare<T>): (source: Iterable<T>) => Lazy<T>;
export function sort(compare?: unknown): (source: never) => unknown {
  return (source) => sortOf(source, compare as never);
}
/** {@link Seq.sortBy} as a step. */
export function sortBy<T, K>(
  key: (value: T) => K,
  direction?: Direction<K>,
): (source: Iterable<T>) => Lazy<T>;
export function sortBy(key?: unknown, direction?: unknown): (source: never) => unknown {
  return (source) => sortByOf(source, key as never, direction as never);
}
/** {@link Seq.split} as a step. */
export function split<T, A>(isSeparator: TestOf<T, A>): (source: Iterable<T>) => Lazy<T[]>;
export function split(isSeparator?: unknown): (source: never) => unknown {
  return (source) => splitOf(source, isSeparator as never);
}
/** {@link Seq.stepBy} as a step. */
export function stepBy(size: number): <T>(source: Iterable<T>) => Lazy<T>;
export function stepBy(size?: unknown): (source: never) => unknown {
  return (source) => stepByOf(source, size as never);
}
/** {@link Seq.symmetricDifference} as a step. */
export function symmetricDifference<S extends Iterable<unknown>>(
  other: S,
): <T>(source: Iterable<T>) => Lazy<T | ElementOf<S>>;
/** {@link Seq.symmetricDifference} as a step. */
export function symmetricDifference<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T | ElementOf<S>>;
export function symmetricDifference(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => symmetricDifferenceOf(source, other as never, key as never);
}
/** {@link Seq.take} as a step. */
export function take(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function take(limit?: unknown): (source: never) => unknown {
  return (source) => takeOf(source, limit as never);
}
/** {@link Seq.takeLast} as a step. */
export function takeLast(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function takeLast(limit?: unknown): (source: never) => unknown {
  return (source) => takeLastOf(source, limit as never);
}
/** {@link Seq.takeUntil} as a step. */
export function takeUntil<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function takeUntil(predicate?: unknown): (source: never) => unknown {
  return (source) => takeUntilOf(source, predicate as never);
}
/** {@link Seq.takeWhile} as a step. */
export function takeWhile<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => Lazy<U>;
/** {@link Seq.takeWhile} as a step. */
export function takeWhile<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function takeWhile(predicate?: unknown): (source: never) => unknown {
  return (source) => takeWhileOf(source, predicate as never);
}
/** {@link Seq.tap} as a step. */
export function tap<T>(fn: (value: T, index: number) => void): (source: Iterable<T>) => Lazy<T>;
export function tap(fn?: unknown): (source: never) => unknown {
  return (source) => tapOf(source, fn as never);
}
/** {@link Seq.thenBy} as a step. */
export function thenBy<T, K>(
  key: (value: T) => K,
  direction?: Direction<K>,
): (source: Iterable<T>) => Lazy<T>;
export function thenBy(key?: unknown, direction?: unknown): (source: never) => unknown {
  return (source) => thenByOf(source, key as never, direction as never);
}
/** {@link Seq.union} as a step. */
export function union<S extends Iterable<unknown>>(
  other: S,
): <T>(source: Iterable<T>) => Lazy<T | ElementOf<S>>;
/** {@link Seq.union} as a step. */
export function union<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T | ElementOf<S>>;
export function union(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => unionOf(source, other as never, key as never);
}
/** {@link Seq.windows} as a step. */
export function windows<N extends number>(
  size: N,
  undersized?: 'only-full',
): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
/** {@link Seq.windows} as a step. */
export function windows(size: number, undersized: Undersized): <T>(source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function windows(size?: unknown, undersized?: unknown): (source: never) => unknown {
  return (source) => windowsOf(source, size as never, undersized as never);
}
/** {@link Seq.aggregateBy} as a step. */
export function aggregateBy<T, K, R>(
  key: Mapper<T, K>,
  collector: Collector<T, R>,
): (source: Iterable<T>) => Map<K, R>;
export function aggregateBy(key?: unknown, collector?: unknown): (source: never) => unknown {
  return (source) => aggregateByOf(source, key as never, collector as never);
}
/** {@link Seq.at} as a step. */
export function at(index: number): <T>(source: Iterable<T>) => T | undefined;
export function at(index?: unknown): (source: never) => unknown {
  return (source) => atOf(source, index as never);
}
/** {@link Seq.collect} as a step. */
export function collect<T, R>(collector: Collector<T, R>): (source: Iterable<T>) => R;
export function collect(collector?: unknown): (source: never) => unknown {
  return (source) => collectOf(source, collector as never);
}
/** {@link Seq.compare} as a step. */
export function compare<T>(other: Iterable<T>, cmp?: Compare<T>): (source: Iterable<T>) => -1 | 0 | 1;
export function compare(other?: unknown, cmp?: unknown): (source: never) => unknown {
  return (source) => compareOf(source, other as never, cmp as never);
}
/** {@link Seq.count} as a step. */
export function count(): (source: Iterable<unknown>) => number;
export function count(): (source: never) => unknown {
  return (source) => countOf(source);
}
/** {@link Seq.countBy} as a step. */
export function countBy(): <T>(source: Iterable<T>) => Map<T, number>;
/** {@link Seq.countBy} as a step. */
export function countBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, number>;
export function countBy(key?: unknown): (source: never) => unknown {
  return (source) => countByOf(source, key as never);
}
/** {@link Seq.equals} as a step. */
export function equals(other: Iterable<unknown>): <T>(source: Iterable<T>) => boolean;
/** {@link Seq.equals} as a step. */
export function equals<T>(
  other: Iterable<unknown>,
  eq: (a: T, b: any) => boolean,
): (source: Iterable<T>) => boolean;
export function equals(other?: unknown, eq?: unknown): (source: never) => unknown {
  return (source) => equalsOf(source, other as never, eq as never);
}
/** {@link Seq.every} as a step. */
export function every<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => boolean;
export function every(predicate?: unknown): (source: never) => unknown {
  return (source) => everyOf(source, predicate as never);
}
/** {@link Seq.explain} as a step. */
export function explain(): (source: Iterable<unknown>) => Explanation;
export function explain(): (source: never) => unknown {
  return (source) => explainOf(source);
}
/** {@link Seq.find} as a step. */
export function find<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => U | undefined;
/** {@link Seq.find} as a step. */
export function find<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => T | undefined;
export function find(predicate?: unknown): (source: never) => unknown {
  return (source) => findOf(source, predicate as never);
}
/** {@link Seq.findIndex} as a step. */
export function findIndex<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => number;
export function findIndex(predicate?: unknown): (source: never) => unknown {
  return (source) => findIndexOf(source, predicate as never);
}
/** {@link Seq.findLast} as a step. */
export function findLast<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => U | undefined;
/** {@link Seq.findLast} as a step. */
export function findLast<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => T | undefined;
export function findLast(predicate?: unknown): (source: never) => unknown {
  return (source) => findLastOf(source, predicate as never);
}
/** {@link Seq.first} as a step. */
export function first(): <T>(source: Iterable<T>) => T | undefined;
export function first(): (source: never) => unknown {
  return (source) => firstOf(source);
}
/** {@link Seq.forEach} as a step. */
export function forEach<T>(fn: (value: T, index: number) => void): (source: Iterable<T>) => void;
export function forEach(fn?: unknown): (source: never) => unknown {
  return (source) => forEachOf(source, fn as never);
}
/** {@link Seq.includes} as a step. */
export function includes(value: unknown, skip?: number): (source: Iterable<unknown>) => boolean;
export function includes(value?: unknown, skip?: unknown): (source: never) => unknown {
  return (source) => includesOf(source, value as never, skip as never);
}
/** {@link Seq.indexOf} as a step. */
export function indexOf(value: unknown): (source: Iterable<unknown>) => number;
export function indexOf(value?: unknown): (source: never) => unknown {
  return (source) => indexOfOf(source, value as never);
}
/** {@link Seq.isEmpty} as a step. */
export function isEmpty(): (source: Iterable<unknown>) => boolean;
export function isEmpty(): (source: never) => unknown {
  return (source) => isEmptyOf(source);
}
/** {@link Seq.isSorted} as a step. */
export function isSorted(): <T>(source: Iterable<T>) => boolean;
/** {@link Seq.isSorted} as a step. */
export function isSorted<T>(compare: Compare<T>): (source: Iterable<T>) => boolean;
export function isSorted(compare?: unknown): (source: never) => unknown {
  return (source) => isSortedOf(source, compare as never);
}
/** {@link Seq.join} as a step. */
export function join(separator?: string): (source: Iterable<unknown>) => string;
export function join(separator?: unknown): (source: never) => unknown {
  return (source) => joinOf(source, separator as never);
}
/** {@link Seq.last} as a step. */
export function last(): <T>(source: Iterable<T>) => T | undefined;
export function last(): (source: never) => unknown {
  return (source) => lastOf(source);
}
/** {@link Seq.max} as a step. */
export function max(): <T>(source: Iterable<T>) => T | undefined;
/** {@link Seq.max} as a step. */
export function max<T>(compare: Compare<T>): (source: Iterable<T>) => T | undefined;
export function max(compare?: unknown): (source: never) => unknown {
  return (source) => maxOf(source, compare as never);
}
/** {@link Seq.maxBy} as a step. */
export function maxBy<T>(key: (value: T) => unknown): (source: Iterable<T>) => T | undefined;
export function maxBy(key?: unknown): (source: never) => unknown {
  return (source) => maxByOf(source, key as never);
}
/** {@link Seq.mean} as a step. */
export function mean(): (source: Iterable<number>) => number | undefined;
export function mean(): (source: never) => unknown {
  return (source) => meanOf(source);
}
/** {@link Seq.min} as a step. */
export function min(): <T>(source: Iterable<T>) => T | undefined;
/** {@link Seq.min} as a step. */
export function min<T>(compare: Compare<T>): (source: Iterable<T>) => T | undefined;
export function min(compare?: unknown): (source: never) => unknown {
  return (source) => minOf(source, compare as never);
}
/** {@link Seq.minBy} as a step. */
export function minBy<T>(key: (value: T) => unknown): (source: Iterable<T>) => T | undefined;
export function minBy(key?: unknown): (source: never) => unknown {
  return (source) => minByOf(source, key as never);
}
/** {@link Seq.minMax} as a step. */
export function minMax(): <T>(source: Iterable<T>) => [min: T, max: T] | undefined;
/** {@link Seq.minMax} as a step. */
export function minMax<T>(compare: Compare<T>): (source: Iterable<T>) => [min: T, max: T] | undefined;
export function minMax(compare?: unknown): (source: never) => unknown {
  return (source) => minMaxOf(source, compare as never);
}
/** {@link Seq.partition} as a step. */
export function partition<T, U extends T>(
  predicate: Guard<T, U>,
): (source: Iterable<T>) => [U[], Exclude<T, U>[]];
/** {@link Seq.partition} as a step. */
export function partition<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => [T[], T[]];
export function partition(predicate?: unknown): (source: never) => unknown {
  return (source) => partitionOf(source, predicate as never);
}
/** {@link Seq.profile} as a step. */
export function profile<S extends Iterable<unknown>, R>(
  run: (source: S) => R,
  options?: ProfileOptions,
): (source: S) => { result: R; profile: Profile };
export function profile(run?: unknown, options?: unknown): (source: never) => unknown {
  return (source) => profileOf(source, run as never, options as never);
}
/** {@link Seq.quantile} as a step. */
export function quantile(q: number): (source: Iterable<number>) => number | undefined;
export function quantile(q?: unknown): (source: never) => unknown {
  return (source) => quantileOf(source, q as never);
}
/** {@link Seq.reduce} as a step. */
export function reduce<T>(reducer: Reducer<T, T>): (source: Iterable<T>) => T;
/** {@link Seq.reduce} as a step. */
export function reduce<T, P extends Pair>(reducer: Reducer<P, T>, seed: P): (source: Iterable<T>) => P;
/** {@link Seq.reduce} as a step. */
export function reduce<T, A>(reducer: Reducer<A, T>, seed: A): (source: Iterable<T>) => A;
export function reduce(reducer?: unknown, seed?: unknown): (source: never) => unknown {
  const given = arguments.length;
  return (source) =>
    given < 2 ? reduceOf(source, reducer as never) : reduceOf(source, reducer as never, seed as never);
}
/** {@link Seq.reduceBy} as a step. */
export function reduceBy<T, K, A>(
  key: Mapper<T, K>,
  fn: (accumulator: A, value: T, key: K) => A,
  seed: (key: K) => A,
): (source: Iterable<T>) => Map<K, A>;
export function reduceBy(key?: unknown, fn?: unknown, seed?: unknown): (source: never) => unknown {
  return (source) => reduceByOf(source, key as never, fn as never, seed as never);
}
/** {@link Seq.sample} as a step. */
export function sample(n: number, rng?: Rng): <T>(source: Iterable<T>) => T[];
export function sample(n?: unknown, rng?: unknown): (source: never) => unknown {
  return (source) => sampleOf(source, n as never, rng as never);
}
/** {@link Seq.single} as a step. */
export function single(): <T>(source: Iterable<T>) => T;
export function single(): (source: never) => unknown {
  return (source) => singleOf(source);
}
/** {@link Seq.sizeHint} as a step. */
export function sizeHint(): (source: Iterable<unknown>) => SizeHint;
export function sizeHint(): (source: never) => unknown {
  return (source) => sizeHintOf(source);
}
/** {@link Seq.some} as a step. */
export function some<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => boolean;
export function some(predicate?: unknown): (source: never) => unknown {
  return (source) => someOf(source, predicate as never);
}
/** {@link Seq.startsWith} as a step. */
export function startsWith(prefix: Iterable<unknown>): <T>(source: Iterable<T>) => boolean;
/** {@link Seq.startsWith} as a step. */
export function startsWith<T>(
  prefix: Iterable<unknown>,
  eq: (a: T, b: any) => boolean,
): (source: Iterable<T>) => boolean;
export function startsWith(prefix?: unknown, eq?: unknown): (source: never) => unknown {
  return (source) => startsWithOf(source, prefix as never, eq as never);
}
/** {@link Seq.stats} as a step. */
export function stats(): (source: Iterable<number>) => Stats;
export function stats(): (source: never) => unknown {
  return (source) => statsOf(source);
}
/** {@link Seq.sum} as a step. */
export function sum(): (source: Iterable<number>) => number;
/** {@link Seq.sum} as a step. */
export function sum<E>(zero: Zero<E>): (source: Iterable<E>) => bigint;
export function sum(zero?: unknown): (source: never) => unknown {
  return (source) => sumOf(source, zero as never);
}
/** {@link Seq.toArray} as a step. */
export function toArray(): <T>(source: Iterable<T>) => T[];
export function toArray(): (source: never) => unknown {
  return (source) => toArrayOf(source);
}
/** {@link Seq.toGroups} as a step. */
export function toGroups<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, NonEmpty<T>>;
/** {@link Seq.toGroups} as a step. */
export function toGroups<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): (source: Iterable<T>) => Map<K, NonEmpty<V>>;
export function toGroups(key?: unknown, value?: unknown): (source: never) => unknown {
  return (source) => toGroupsOf(source, key as never, value as never);
}
/** {@link Seq.toJSON} as a step. */
export function toJSON(): <T>(source: Iterable<T>) => T[];
export function toJSON(): (source: never) => unknown {
  return (source) => toJSONOf(source);
}
/** {@link Seq.toMap} as a step. */
export function toMap(): <K, V>(source: Iterable<Entry<K, V>>) => Map<K, V>;
/** {@link Seq.toMap} as a step. */
export function toMap<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, T>;
/** {@link Seq.toMap} as a step. */
export function toMap<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): (source: Iterable<T>) => Map<K, V>;
export function toMap(key?: unknown, value?: unknown, merge?: unknown): (source: never) => unknown {
  return (source) => toMapOf(source, key as never, value as never, merge as never);
}
/** {@link Seq.toObject} as a step. */
export function toObject(): <K extends PropertyKey, V>(source: Iterable<Entry<K, V>>) => ByKey<K, V>;
/** {@link Seq.toObject} as a step. */
export function toObject<T, K extends PropertyKey>(key: Mapper<T, K>): (source: Iterable<T>) => ByKey<K, T>;
/** {@link Seq.toObject} as a step. */
export function toObject<T, K extends PropertyKey, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): (source: Iterable<T>) => ByKey<K, V>;
export function toObject(key?: unknown, value?: unknown, merge?: unknown): (source: never) => unknown {
  return (source) => toObjectOf(source, key as never, value as never, merge as never);
}
/** {@link Seq.toSet} as a step. */
export function toSet(): <T>(source: Iterable<T>) => Set<T>;
export function toSet(): (source: never) => unknown {
  return (source) => toSetOf(source);
}
/** {@link Seq.unzip} as a step. */
export function unzip(): <U extends readonly unknown[]>(
  source: Iterable<U>,
) => { -readonly [I in keyof U]: U[I][] };
export function unzip(): (source: never) => unknown {
  return (source) => unzipOf(source);
}
/** {@link Seq.memoize} as a step. */
export function memoize(): <T>(source: Iterable<T>) => SharedLazy<T>;
export function memoize(): (source: never) => unknown {
  return (source) => memoizeOf(source);
}
/** {@link Seq.peekable} as a step. */
export function peekable(): <T>(source: Iterable<T>) => Peekable<T>;
export function peekable(): (source: never) => unknown {
  return (source) => peekableOf(source);
}
/** {@link Seq.share} as a step. */
export function share(): <T>(source: Iterable<T>) => SharedLazy<T>;
export function share(): (source: never) => unknown {
  return (source) => shareOf(source);
}
/** {@link Seq.tee} as a step. */
export function tee(): <T>(source: Iterable<T>) => [SharedLazy<T>, SharedLazy<T>];
/** {@link Seq.tee} as a step. */
export function tee<N extends number>(n: N): <T>(source: Iterable<T>) => Tuple<SharedLazy<T>, N>;
export function tee(n?: unknown): (source: never) => unknown {
  return (source) => teeOf(source, n as never);
}

export type * from './types.ts';
export type { Lazy } from './engine/lazy.ts';
export type { CombinationsOptions } from './stages/combinations.ts';
export type { Children } from './cursors/expandCursors.ts';
export type { TreeOrder } from './stages/expand.ts';
export type { LazyGroup } from './stages/groupBy.ts';
export type { Accum } from './stages/mapAccum.ts';
export type { Progress, ProgressInterval } from './stages/progress.ts';
export type { Undersized } from './stages/windows.ts';
export type { ExplainedStage, Explanation } from './terminals/explain.ts';
export type { Profile } from './engine/observe/profiled.ts';
export type { Moment, ProfileOptions, ProfiledSide, ProfiledStage } from './terminals/profile.ts';
export type { SizeHint } from './terminals/sizeHint.ts';
export type { SharedLazy } from './common/sharedFacade.ts';
export type { Peekable } from './sharing/peekable.ts';
export type { SeqIterator } from './engine/run/iterator.ts';
export type { AnyStep, ManySteps } from './terminals/pipe.ts';
