/**
 * The functions of `seqable/fn` as steps of `pipe`, which reads from left to right: each takes what stands after the source,
 * and gives a function of the source.
 *
 *     import { filter, map, pipe, toArray } from 'seqable/pipe';
 *     pipe([1, 2, 3], filter(isOdd), map(square), toArray());
 *
 * Written by scripts/steps.mjs: a change is made in the file of the operation.
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
import type { Children } from './stages/expandCursors.ts';
import type { TreeOrder } from './stages/expand.ts';
import type { LazyGroup } from './stages/groupBy.ts';
import type { Accum } from './stages/mapAccum.ts';
import type { Progress, ProgressInterval } from './stages/progress.ts';
import type { Undersized } from './stages/windows.ts';
import type { Explanation } from './terminals/explain.ts';
import type { Profile } from './terminals/profile.ts';
import type { SizeHint } from './terminals/sizeHint.ts';
import type { SharedLazy } from './sharing/shared.ts';
import type { Peekable } from './sharing/peekable.ts';

export { pipe } from './terminals/pipe.ts';
/**
 * These elements, then those of each further source, one source after the other.
 *
 * Lazy: the sources are looked at now, but each is opened only when it is reached. Constant memory; order kept;
 * 100,000 of them in a chain run as well as one.
 *
 * @throws TypeError at once, if a source is not iterable; for a string, use `from(string)`
 * @example
 * import { concat, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2], concat([3], new Set(['a'])), toArray()); // → [1, 2, 3, 'a']
 * @see {@link flatten}; `itertools.chain` in Python, `Concat` in LINQ, `plus` in Kotlin, `chain` in Rust, `concat` in lodash, `concatWith` in RxJS
 */
export function concat<S extends readonly NoString<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<T | Elements<S>[number]>;
export function concat(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => concatTo(source, others);
}
/**
 * An element of the source and one of each other source in turn, round after round; a source that has ended
 * drops out.
 *
 * Lazy: the sources are looked at now, but each is opened only when its turn first comes. Memory O(sources). A
 * string gives its code points.
 *
 * @throws TypeError at once, if a source is not iterable
 * @example
 * import { interleave, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3], interleave(['a', 'b']), toArray()); // → [1, 'a', 2, 'b', 3]
 * @see {@link zip}, {@link concat}; `interleave_longest` of more-itertools in Python, `interleave` of itertools in Rust, `Interleave` in MoreLINQ
 */
export function interleave<S extends readonly Iterable<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<T | Elements<S>[number]>;
export function interleave(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => interleaveWith(source, others);
}
/**
 * The elements of the source and of `other`, both sorted already, in one sorted order.
 *
 * Lazy: opens both at the first pull, and holds one element of each. Constant memory. Sorted by `compare`, or by
 * the natural order of `sort`; nothing checks that the two are. Stable: of equal elements those of the source
 * come first. A string gives its code points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `compare` is given and not a function; when run, without `compare`, if elements of different kinds, or without an order, meet
 * @example
 * import { mergeSorted, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 4, 9], mergeSorted([2, 4, 8]), toArray()); // → [1, 2, 4, 4, 8, 9]
 * @see {@link sort}, {@link interleave}; `heapq.merge` in Python, `merge` of itertools in Rust, `SortedMerge` in MoreLINQ
 */
export function mergeSorted<T>(other: Iterable<T>, compare?: Compare<T>): (source: Iterable<T>) => Lazy<T>;
export function mergeSorted(other?: unknown, compare?: unknown): (source: never) => unknown {
  return (source) => mergeSortedWith(source, other as never, compare as never);
}
/**
 * A lazy sequence of arrays: every way to take an element of the source and one of each other source, the
 * rightmost changing fastest.
 *
 * Lazy. At the first pull the others are collected, in order; if one is empty, the product is. the source
 * streams, and may be endless. Memory O(elements of the others). A string gives its code points.
 *
 * @throws TypeError at once, if a source is not iterable
 * @throws SeqInfiniteError when run, if one of the others is endless
 * @example
 * import { map, pipe, product, toArray } from 'seqable/pipe';
 * pipe(['♠', '♥'], product(['K', 'A']), map((card) => card.join('')), toArray()); // → ['♠K', '♠A', '♥K', '♥A']
 * @see {@link zip}, {@link flatMap}; `itertools.product` in Python, `cartesian_product` of itertools in Rust
 */
export function product<S extends readonly Iterable<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<[T, ...Elements<S>]>;
export function product(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => productWith(source, others);
}
/**
 * A lazy sequence of arrays: an element of the source and the element of each other source at the same position.
 *
 * Lazy: opens all at the first pull, then pulls one element of each, in order. It ends with the shortest and
 * closes the others. Constant memory. Other modes: `zip`.
 *
 * @throws TypeError at once, if a source is not iterable; for a string, use `from(string)`
 * @example
 * import { pipe, toArray, zip } from 'seqable/pipe';
 * pipe(['a', 'b'], zip([1, 2, 3], [true, false]), toArray()); // → [['a', 1, true], ['b', 2, false]]
 * @see {@link enumerate}, {@link product}; `zip` in Python, Kotlin, Rust and lodash, `Zip` in LINQ, `zipWith` in RxJS
 */
export function zip<S extends readonly NoString<unknown>[]>(
  ...others: S
): <T>(source: Iterable<T>) => Lazy<[T, ...Elements<S>]>;
export function zip(...others: readonly unknown[]): (source: never) => unknown {
  return (source) => zipWith(source, others);
}
/**
 * These elements, then `items`: values, not sources.
 *
 * Lazy; constant memory; order kept.
 *
 * @example
 * import { append, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2], append(3, [4]), toArray()); // → [1, 2, 3, [4]]
 * @see {@link prepend}, {@link concat}; `Append` in LINQ, `plus` in Kotlin, `endWith` in RxJS
 */
export function append<S extends readonly unknown[]>(
  ...items: S
): <T>(source: Iterable<T>) => Lazy<T | S[number]>;
export function append(...items: readonly unknown[]): (source: never) => unknown {
  return (source) => appendAll(source, items);
}
/**
 * A lazy sequence of pairs, one for each run of neighbours with the same key: the key, and an array of the
 * elements.
 *
 * Lazy: pulls up to the first element of the next run. `key` gets the value and its index, from 0; keys are
 * compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts.
 * Memory O(length of the run); order kept. A key may come again, in a later run.
 *
 * @throws TypeError at once, if `key` is not a function
 * @example
 * import { chunkBy, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 3, 2, 4, 5], chunkBy((n) => n % 2), toArray()); // → [[1, [1, 3]], [0, [2, 4]], [1, [5]]]
 * @see {@link groupBy}, {@link chunks}; `itertools.groupby` in Python, `chunk_by` of itertools in Rust, `GroupAdjacent` in MoreLINQ
 */
export function chunkBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Lazy<[key: K, items: NonEmpty<T>]>;
export function chunkBy(key?: unknown): (source: never) => unknown {
  return (source) => chunkByOf(source, key as never);
}
/**
 * A lazy sequence of arrays of `size` elements, one after the other; the last one may be shorter.
 *
 * Lazy: pulls `size` elements for each array. Memory O(size); order kept. Each array is a new one.
 *
 * @throws TypeError at once, if `size` is not a whole number (it is not converted)
 * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
 * @example
 * import { range } from 'seqable/fn';
 * import { chunks, pipe, toArray } from 'seqable/pipe';
 * pipe(range(0, 5), chunks(2), toArray()); // → [[0, 1], [2, 3], [4]]
 * @see {@link windows}, {@link chunkBy}; `itertools.batched` in Python, `Chunk` in LINQ, `chunked` in Kotlin, `chunks` of itertools in Rust, `chunk` in lodash, `bufferCount` in RxJS, `batch` in iter-tools, `Batch` in MoreLINQ
 */
export function chunks(size: number): <T>(source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function chunks(size?: unknown): (source: never) => unknown {
  return (source) => chunksOf(source, size as never);
}
/**
 * A lazy sequence of arrays, one for each run of neighbours that belong together: a new one begins where `same`
 * says no.
 *
 * Lazy: pulls up to the first element of the next run. `same` gets an element and the one after it. Memory
 * O(length of the run); order kept. Each array is a new one.
 *
 * @throws TypeError at once, if `same` is not a function
 * @example
 * import { chunkWhile, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 5, 6, 9], chunkWhile((a, b) => b === a + 1), toArray()); // → [[1, 2], [5, 6], [9]]
 * @see {@link chunkBy}, {@link split}, {@link windows}; `split_when` of more-itertools in Python, `chunk_by` of slices in Rust, `Segment` in MoreLINQ, `chunk_while` in Ruby
 */
export function chunkWhile<T, A>(
  same: (previous: T, current: T) => AtOnce<A>,
): (source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function chunkWhile(same?: unknown): (source: never) => unknown {
  return (source) => chunkWhileOf(source, same as never);
}
/**
 * A lazy sequence of arrays: every choice of `k` elements, each choice in the order of the sequence. With
 * `repeat` an element may be chosen again.
 *
 * Lazy: pulls only as far as the next choice needs. Memory O(n); the number of arrays is n over k, with `repeat`
 * n + k − 1 over k. Elements count by position, so equal ones give equal choices. In the order of the positions;
 * each array is a new one.
 *
 * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1, or with `repeat` above 2^20, as so much would be set aside for each choice
 * @throws TypeError at once, if `options` is given and not an object
 * @example
 * import { combinations, pipe, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'c'], combinations(2), toArray()); // → [['a', 'b'], ['a', 'c'], ['b', 'c']]
 * pipe([0, 1], combinations(2, { repeat: true }), toArray()); // → [[0, 0], [0, 1], [1, 1]]
 * @see {@link permutations}, {@link powerset}, {@link product}; `itertools.combinations` and `itertools.combinations_with_replacement` in Python, `combinations` of itertools in Rust, `Subsets` in MoreLINQ
 */
export function combinations<N extends number>(
  k: N,
  options?: CombinationsOptions,
): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
export function combinations(k?: unknown, options?: unknown): (source: never) => unknown {
  return (source) => combinationsOf(source, k as never, options as never);
}
/**
 * The elements whose selector, the element of `selectors` at the same position, is truthy.
 *
 * Lazy: opens both at the first pull, then pulls one element of the source and one selector in turn. It ends
 * with the shorter of the two and closes the other. Constant memory; order kept.
 *
 * @throws TypeError at once, if `selectors` is not iterable, or a string
 * @example
 * import { compress, pipe, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'c', 'd'], compress([1, 0, 1]), toArray()); // → ['a', 'c']
 * @see {@link filter}, {@link zip}, {@link stepBy}; `itertools.compress` in Python
 */
export function compress(selectors: NoString<unknown>): <T>(source: Iterable<T>) => Lazy<T>;
export function compress(selectors?: unknown): (source: never) => unknown {
  return (source) => compressOf(source, selectors as never);
}
/**
 * The elements, again and again, `times` times; without `times` endlessly. Of nothing it is empty.
 *
 * Lazy. Where every source can be run again, it runs the chain above once more for each round, callbacks too, in
 * constant memory; else it keeps the elements of the first round, O(n) memory. Order kept. Without `times`, what
 * needs the end is refused by a SeqInfiniteError, at the latest with the first element.
 *
 * @throws RangeError at once, if `times` is negative, NaN, or finite and above 2^53 − 1
 * @example
 * import { cycle, pipe, take, toArray } from 'seqable/pipe';
 * pipe(['red', 'green'], cycle(), take(5), toArray()); // → ['red', 'green', 'red', 'green', 'red']
 * pipe([1, 2], cycle(2), toArray()); // → [1, 2, 1, 2]
 * @see {@link repeat}, {@link memoize}; `itertools.cycle` in Python, `cycle` in Rust, `repeat` in RxJS
 */
export function cycle(times?: number): <T>(source: Iterable<T>) => Lazy<T>;
export function cycle(times?: unknown): (source: never) => unknown {
  return (source) => cycleOf(source, times as never);
}
/**
 * The elements without those whose key (without `key`: the element itself) is that of the one just before.
 *
 * Lazy: pulls until a different one comes. `key` gets the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory O(1):
 * one key; order kept.
 *
 * @throws TypeError at once, if `key` is given and not a function
 * @example
 * import { dedupe, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 1, 2, 2, 1], dedupe(), toArray()); // → [1, 2, 1]
 * pipe(['ash', 'apple', 'bean'], dedupe((word) => word[0]), toArray()); // → ['ash', 'bean']
 * @see {@link distinct}, {@link chunkBy}; `unique_justseen` of more-itertools in Python, `dedup` of itertools in Rust, `distinctUntilChanged` in RxJS and Ix.NET
 */
export function dedupe(): <T>(source: Iterable<T>) => Lazy<T>;
/**
 * The elements without those whose key (without `key`: the element itself) is that of the one just before.
 *
 * Lazy: pulls until a different one comes. `key` gets the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory O(1):
 * one key; order kept.
 *
 * @throws TypeError at once, if `key` is given and not a function
 * @example
 * import { dedupe, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 1, 2, 2, 1], dedupe(), toArray()); // → [1, 2, 1]
 * pipe(['ash', 'apple', 'bean'], dedupe((word) => word[0]), toArray()); // → ['ash', 'bean']
 * @see {@link distinct}, {@link chunkBy}; `unique_justseen` of more-itertools in Python, `dedup` of itertools in Rust, `distinctUntilChanged` in RxJS and Ix.NET
 */
export function dedupe<T>(key: Mapper<T, unknown>): (source: Iterable<T>) => Lazy<T>;
export function dedupe(key?: unknown): (source: never) => unknown {
  return (source) => dedupeOf(source, key as never);
}
/**
 * The same elements; if there are none, `value`.
 *
 * Lazy; constant memory; order kept.
 *
 * @example
 * import { empty } from 'seqable/fn';
 * import { defaultIfEmpty, pipe, toArray } from 'seqable/pipe';
 * pipe(empty<number>(), defaultIfEmpty(0), toArray()); // → [0]
 * pipe([1, 2], defaultIfEmpty(0), toArray()); // → [1, 2]
 * @see {@link isEmpty}, {@link concat}, {@link first}; `DefaultIfEmpty` in LINQ, `ifEmpty` in Kotlin, `defaultIfEmpty` in RxJS
 */
export function defaultIfEmpty<U>(value: U): <T>(source: Iterable<T>) => Lazy<T | U>;
export function defaultIfEmpty(value?: unknown): (source: never) => unknown {
  return (source) => defaultIfEmptyOf(source, value as never);
}
/**
 * The elements that `other` does not have, without repeats: those whose key (without `key`: the element itself)
 * is that of no element there.
 *
 * Lazy. At the first pull the keys of `other` are collected; the source streams, and may be endless. `key` gets
 * the value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Memory O(distinct keys of both), linear time; order kept. A string gives its code
 * points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if `other` is endless
 * @example
 * import { difference, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3, 1], difference([2]), toArray()); // → [1, 3]
 * @see {@link intersection}, {@link symmetricDifference}, {@link filter}; `Except` and `ExceptBy` in LINQ, `minus` and `subtract` in Kotlin, `differenceBy` in lodash
 */
export function difference<S extends Iterable<unknown>>(other: S): <T>(source: Iterable<T>) => Lazy<T>;
/**
 * The elements that `other` does not have, without repeats: those whose key (without `key`: the element itself)
 * is that of no element there.
 *
 * Lazy. At the first pull the keys of `other` are collected; the source streams, and may be endless. `key` gets
 * the value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Memory O(distinct keys of both), linear time; order kept. A string gives its code
 * points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if `other` is endless
 * @example
 * import { difference, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3, 1], difference([2]), toArray()); // → [1, 3]
 * @see {@link intersection}, {@link symmetricDifference}, {@link filter}; `Except` and `ExceptBy` in LINQ, `minus` and `subtract` in Kotlin, `differenceBy` in lodash
 */
export function difference<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T>;
export function difference(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => differenceOf(source, other as never, key as never);
}
/**
 * The elements without repeats: of those with the same key (without `key`: equal ones) the first.
 *
 * Lazy: pulls until a new one comes. `key` gets the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory
 * O(distinct keys), linear time; order kept.
 *
 * @throws TypeError at once, if `key` is given and not a function
 * @example
 * import { distinct, pipe, toArray } from 'seqable/pipe';
 * pipe([3, 1, 3, 2, 1], distinct(), toArray()); // → [3, 1, 2]
 * pipe(['Ada', 'alan', 'Bob'], distinct((name) => name[0]?.toLowerCase()), toArray()); // → ['Ada', 'Bob']
 * @see {@link toSet}, {@link countBy}; `Distinct` and `DistinctBy` in LINQ, `distinct` and `distinctBy` in Kotlin, `unique` of itertools in Rust, `uniqBy` in lodash, `distinct` in RxJS, `uniq` in lodash
 */
export function distinct(): <T>(source: Iterable<T>) => Lazy<T>;
/**
 * The elements without repeats: of those with the same key (without `key`: equal ones) the first.
 *
 * Lazy: pulls until a new one comes. `key` gets the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory
 * O(distinct keys), linear time; order kept.
 *
 * @throws TypeError at once, if `key` is given and not a function
 * @example
 * import { distinct, pipe, toArray } from 'seqable/pipe';
 * pipe([3, 1, 3, 2, 1], distinct(), toArray()); // → [3, 1, 2]
 * pipe(['Ada', 'alan', 'Bob'], distinct((name) => name[0]?.toLowerCase()), toArray()); // → ['Ada', 'Bob']
 * @see {@link toSet}, {@link countBy}; `Distinct` and `DistinctBy` in LINQ, `distinct` and `distinctBy` in Kotlin, `unique` of itertools in Rust, `uniqBy` in lodash, `distinct` in RxJS, `uniq` in lodash
 */
export function distinct<T>(key: Mapper<T, unknown>): (source: Iterable<T>) => Lazy<T>;
export function distinct(key?: unknown): (source: never) => unknown {
  return (source) => distinctOf(source, key as never);
}
/**
 * All elements but the first `limit`.
 *
 * Lazy: passes the first ones over, without reading their values, when the first element is asked for; over
 * arrays and ranges it jumps. Constant memory; order kept.
 *
 * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
 * @example
 * import { range } from 'seqable/fn';
 * import { drop, pipe, toArray } from 'seqable/pipe';
 * pipe(range(0, 6), drop(4), toArray()); // → [4, 5]
 * @see {@link dropWhile}, {@link take}, {@link slice}; `itertools.islice` in Python, `Skip` in LINQ, `drop` in Kotlin and lodash, `skip` in Rust and RxJS
 */
export function drop(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function drop(limit?: unknown): (source: never) => unknown {
  return (source) => dropOf(source, limit as never);
}
/**
 * All elements but the last `limit`.
 *
 * Lazy: gives an element when `limit` more have been read, so it works on endless ones too. Memory O(limit);
 * order kept.
 *
 * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
 * @throws SeqInfiniteError when run, if `limit` is Infinity and the sequence is endless
 * @example
 * import { dropLast, pipe, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'total'], dropLast(1), toArray()); // → ['a', 'b']
 * @see {@link takeLast}, {@link slice}, {@link drop}; `SkipLast` in LINQ, `dropLast` in Kotlin, `dropRight` and `initial` in lodash, `skipLast` in RxJS
 */
export function dropLast(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function dropLast(limit?: unknown): (source: never) => unknown {
  return (source) => dropLastOf(source, limit as never);
}
/**
 * The elements from the first one on that `predicate` says no to.
 *
 * Lazy: `predicate` gets the value and its index, from 0, and is not asked again after its first no. Constant
 * memory; order kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { dropWhile, pipe, toArray } from 'seqable/pipe';
 * pipe(['# a', '# b', 'x', '# c'], dropWhile((line) => line.startsWith('#')), toArray()); // → ['x', '# c']
 * @see {@link takeWhile}, {@link drop}; `itertools.dropwhile` in Python, `SkipWhile` in LINQ, `dropWhile` in Kotlin and lodash, `skip_while` in Rust, `skipWhile` in RxJS
 */
export function dropWhile<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function dropWhile(predicate?: unknown): (source: never) => unknown {
  return (source) => dropWhileOf(source, predicate as never);
}
/**
 * A lazy sequence of pairs: a running number, which begins with `start`, and the element.
 *
 * Lazy; constant memory; order kept.
 *
 * @throws TypeError at once, if `start` is not a finite number
 * @example
 * import { enumerate, pipe, toArray } from 'seqable/pipe';
 * pipe(['a', 'b'], enumerate(1), toArray()); // → [[1, 'a'], [2, 'b']]
 * @see {@link zip}; `enumerate` in Python and Rust, `withIndex` in Kotlin, `Index` in LINQ
 */
export function enumerate(start?: number): <T>(source: Iterable<T>) => Lazy<[index: number, value: T]>;
export function enumerate(start?: unknown): (source: never) => unknown {
  return (source) => enumerateOf(source, start as never);
}
/**
 * A lazy sequence of each element and all its descendants: its children, which `children` gives, their children,
 * and so on.
 *
 * Lazy: `children` gets an element and its index in the result, from 0, when all that comes before its children
 * is out; null and undefined mean none. With `'depth'`, the default, an element is followed by all below its
 * first child, then the second, in memory O(depth); with `'breadth'` all elements come, then all children, then
 * theirs, in memory O(elements whose children have not come). It may be endless; no limit by the call stack.
 *
 * @throws TypeError at once, if `children` is not a function, or `order` is another word; when run, if `children` gives something that is not iterable, or a string
 * @example
 * import { expand, pipe, toArray } from 'seqable/pipe';
 * pipe([1], expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null)), toArray()); // → [1, 2, 4, 5, 3, 6, 7]
 * pipe([1], expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null), 'breadth'), toArray()); // → [1, 2, 3, 4, 5, 6, 7]
 * @see {@link flatten}, {@link flatMap}, {@link iterate}; `Expand` in Ix.NET, `TraverseDepthFirst` in MoreLINQ, `expand` in RxJS, `WITH RECURSIVE` in SQL
 */
export function expand<T>(children: Children<T>, order?: TreeOrder): (source: Iterable<T>) => Lazy<T>;
export function expand(children?: unknown, order?: unknown): (source: never) => unknown {
  return (source) => expandOf(source, children as never, order as never);
}
/**
 * A lazy sequence of the elements that `predicate` says yes to, with the type that it narrows them to.
 *
 * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory; order
 * kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { type Lazy } from 'seqable/fn';
 * import { filter, pipe, toArray } from 'seqable/pipe';
 * const words: Lazy<string> = pipe([1, 'a', null, 'b'], filter((item) => typeof item === 'string'));
 * pipe(words, toArray()); // → ['a', 'b']
 * @see {@link partition}, {@link takeWhile}, {@link find}; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` and `OfType` in LINQ
 */
export function filter<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => Lazy<U>;
/**
 * A lazy sequence of the elements that `predicate` says yes to; any truthy answer is a yes.
 *
 * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory; order
 * kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { filter, pipe, toArray } from 'seqable/pipe';
 * pipe(range(0, 10), filter((n) => n % 3 === 0), toArray()); // → [0, 3, 6, 9]
 * @see {@link partition}, {@link takeWhile}, {@link find}; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` in LINQ, `compact` and `reject` in lodash
 */
export function filter<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function filter(predicate?: unknown): (source: never) => unknown {
  return (source) => filterOf(source, predicate as never);
}
/**
 * A lazy sequence of what `mapper` gives for each element, without null and undefined; 0, the empty string and
 * false stay.
 *
 * Lazy: pulls until a result passes; `mapper` gets the value and its index, from 0. Constant memory; order kept.
 *
 * @throws TypeError at once, if `mapper` is not a function
 * @example
 * import { filterMap, pipe, toArray } from 'seqable/pipe';
 * const ages = new Map([['Ada', 36], ['Alan', 41]]);
 * pipe(['Ada', 'Bob', 'Alan'], filterMap((name) => ages.get(name)), toArray()); // → [36, 41]
 * @see {@link map}, {@link filter}, {@link flatMap}; `mapNotNull` in Kotlin, `filter_map` in Rust, `Choose` in MoreLINQ
 */
export function filterMap<T, U>(mapper: Mapper<T, U>): (source: Iterable<T>) => Lazy<NonNullable<U>>;
export function filterMap(mapper?: unknown): (source: never) => unknown {
  return (source) => filterMapOf(source, mapper as never);
}
/**
 * The same elements; `fn` is called once for each run, when all above it has ended or been closed.
 *
 * Lazy: it runs after the end, after leaving early and after an error alike, without arguments; a run that never
 * pulled an element does not run it. An error of `fn` yields to one that is already under way. Constant memory;
 * order kept.
 *
 * @throws TypeError at once, if `fn` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { finally as finallyDo, forEach, pipe, take } from 'seqable/pipe';
 * const log: string[] = [];
 * pipe(range(0), finallyDo(() => log.push('closed')), take(2), forEach((n) => log.push(`got ${n}`)));
 * log; // → ['got 0', 'got 1', 'closed']
 * @see {@link tap}, {@link defer}; `finalize` in RxJS
 */
function finallyDo(fn: () => void): <T>(source: Iterable<T>) => Lazy<T>;
function finallyDo(fn?: unknown): (source: never) => unknown {
  return (source) => finallyOf(source, fn as never);
}
export { finallyDo as finally };
/**
 * A lazy sequence of the elements of what `mapper` gives for each element, one after the other.
 *
 * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a time; on
 * leaving early it is closed before the outer source. `mapper` gets the value and its index, from 0. Constant
 * memory; order kept.
 *
 * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not iterable, or a string
 * @example
 * import { flatMap, pipe, toArray } from 'seqable/pipe';
 * pipe(['to be', 'or not'], flatMap((line) => line.split(' ')), toArray()); // → ['to', 'be', 'or', 'not']
 * @see {@link map}, {@link flatten}; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust, `concatMap` in RxJS
 */
export function flatMap<T, U>(mapper: Mapper<T, Opened<U>>): (source: Iterable<T>) => Lazy<U>;
/**
 * A lazy sequence of the elements of what `mapper` gives for each element, one after the other: of all types,
 * where it gives now this, now that.
 *
 * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a time; on
 * leaving early it is closed before the outer source. `mapper` gets the value and its index, from 0. Constant
 * memory; order kept.
 *
 * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not iterable, or a string
 * @example
 * import { flatMap, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2], flatMap((n) => (n > 1 ? [n] : new Set(['a']))), toArray()); // → ['a', 2]
 * @see {@link map}, {@link flatten}; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust, `concatMap` in RxJS
 */
export function flatMap<T, S extends Opened<unknown>>(
  mapper: Mapper<T, S>,
): (source: Iterable<T>) => Lazy<ElementOf<S>>;
export function flatMap(mapper?: unknown): (source: never) => unknown {
  return (source) => flatMapOf(source, mapper as never);
}
/**
 * A lazy sequence of the elements' own elements, one level of nesting taken away.
 *
 * Lazy: an element that is iterable is opened when it is reached; a string, and what is not iterable, stays as
 * it is. Constant memory; order kept.
 *
 * @example
 * import { flatten, pipe, toArray } from 'seqable/pipe';
 * pipe([[1, 2], 3, [[4]]], flatten(), toArray()); // → [1, 2, 3, [4]]
 * @see {@link flatMap}, {@link concat}; `itertools.chain.from_iterable` in Python, `flatten` in Kotlin, Rust and lodash, `concatAll` in RxJS
 */
export function flatten(): <T>(source: Iterable<T>) => Lazy<Flat<T, 1>>;
/**
 * A lazy sequence of the elements' own elements, `depth` levels of nesting taken away, all of them with
 * `Infinity`.
 *
 * Lazy: an element that is iterable is opened when it is reached; a string, and what is not iterable, stays as
 * it is. Memory O(depth), and no limit by the call stack; order kept.
 *
 * @throws RangeError at once, if `depth` is negative, NaN, or finite and above 2^53 − 1
 * @throws TypeError when run, if under `Infinity` an iterable contains itself
 * @example
 * import { flatten, pipe, toArray } from 'seqable/pipe';
 * pipe([[1, [2, [3, [4]], 5], 6]], flatten(Infinity), toArray()); // → [1, 2, 3, 4, 5, 6]
 * @see {@link flatMap}, {@link concat}; `flattenDeep` and `flattenDepth` in lodash
 */
export function flatten<D extends number>(
  depth: D,
): <T>(source: Iterable<T>) => Lazy<Flat<T, number extends D ? 8 : D>>;
export function flatten(depth?: unknown): (source: never) => unknown {
  return (source) => flattenOf(source, depth as never);
}
/**
 * A lazy sequence of the matches between these elements and those of `inner`, where an element of either side
 * without a match is paired with undefined: `result(outer, inner)`, or the pair.
 *
 * Lazy. At the first pull `inner` is collected and indexed by its key; the source streams. Keys get the value
 * only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such a part) meets
 * nothing. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(n + m) time and
 * O(m) memory for n elements here and m there. Order: as here, and within one element as in `inner`; the
 * elements of `inner` without a match come last. A string gives its code points.
 *
 * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
 * @throws SeqInfiniteError when run, if `inner` is endless
 * @example
 * import { fullJoin, pipe, toArray } from 'seqable/pipe';
 * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
 * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
 * pipe(orders, fullJoin(people, (order) => order.by, (person) => person.id, (order, person) => [order?.id, person?.name]), toArray()); // → [[1, 'Ada'], [2, undefined], [undefined, 'Alan']]
 * @see {@link leftJoin}, {@link rightJoin}, {@link innerJoin}; `FULL OUTER JOIN` in SQL, `FullJoin` in MoreLINQ
 */
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
/**
 * A lazy sequence of groups, one for each key that `key` gives. A group is a sequence of its elements, with the
 * key as `key`.
 *
 * Lazy until the first pull, which collects every element: O(n) memory. `key` gets the value and its index, from
 * 0; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by
 * its parts. Groups come in the order in which their keys first came, their elements as they came.
 *
 * @throws TypeError at once, if `key` is not a function
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { groupBy, map, pipe, sum, toArray } from 'seqable/pipe';
 * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
 * pipe(sold, groupBy((row) => row.city), map((group) => [group.key, pipe(group, map((row) => row.n), sum())]), toArray()); // → [['Oslo', 5], ['Rome', 1]]
 * @see {@link toGroups}, {@link countBy}, {@link chunkBy}; `GroupBy` in LINQ, `groupBy` in Kotlin, lodash and RxJS, `into_group_map` of itertools in Rust
 */
export function groupBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Lazy<LazyGroup<K, T>>;
/**
 * A lazy sequence of groups, one for each key that `key` gives. A group is a sequence of what `value` gives for
 * its elements, with the key as `key`.
 *
 * Lazy until the first pull, which collects every element: O(n) memory. `key` and `value` get the value and its
 * index, from 0; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Groups come in the order in which their keys first came, their values as they came.
 *
 * @throws TypeError at once, if `key` is not a function, or `value` is given and not a function
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { groupBy, map, max, pipe, toArray } from 'seqable/pipe';
 * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
 * pipe(sold, groupBy((row) => row.city, (row) => row.n), map((group) => `${group.key}: ${pipe(group, max())}`), toArray()); // → ['Oslo: 3', 'Rome: 1']
 * @see {@link toGroups}, {@link countBy}, {@link chunkBy}; `GroupBy` in LINQ, `groupBy` in Kotlin
 */
export function groupBy<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): (source: Iterable<T>) => Lazy<LazyGroup<K, V>>;
export function groupBy(key?: unknown, value?: unknown): (source: never) => unknown {
  return (source) => groupByOf(source, key as never, value as never);
}
/**
 * A lazy sequence of each element together with an array of all elements of `inner` that have the same key:
 * `result(outer, inners)`, or the pair.
 *
 * Lazy. At the first pull `inner` is collected and indexed by its key; the source streams, and may be endless.
 * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with
 * such a part) meets nothing. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts.
 * O(n + m) time and O(m) memory for n elements here and m there. One row for each element, in the order of the
 * source; the arrays in that of `inner`, each a new one. A string gives its code points.
 *
 * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
 * @throws SeqInfiniteError when run, if `inner` is endless
 * @example
 * import { groupJoin, pipe, toArray } from 'seqable/pipe';
 * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
 * const orders = [{ by: 7, n: 2 }, { by: 7, n: 3 }];
 * pipe(people, groupJoin(orders, (person) => person.id, (order) => order.by, ({ name }, own) => `${name}: ${own.length}`), toArray()); // → ['Ada: 2', 'Alan: 0']
 * @see {@link leftJoin}, {@link innerJoin}, {@link groupBy}; `GroupJoin` in LINQ
 */
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
/**
 * The same elements, as long as there are no more than `max`: one more is an error.
 *
 * Lazy: stops by the error, when element `max` + 1 has been pulled. Constant memory; order kept. An endless lazy
 * sequence ends with it.
 *
 * @throws RangeError at once, if `max` is negative, NaN, or finite and above 2^53 − 1
 * @throws SeqLimitError when run, if there is an element too many
 * @example
 * import { iterate } from 'seqable/fn';
 * import { guard, pipe, takeWhile, toArray } from 'seqable/pipe';
 * pipe(iterate(1, (n) => n * 2), takeWhile((n) => n !== 1000), guard(10_000), toArray()); // → throws SeqLimitError
 * pipe([1, 2], guard(2), toArray()); // → [1, 2]
 * @see {@link take}, {@link sizeHint}
 */
export function guard(max: number): <T>(source: Iterable<T>) => Lazy<T>;
export function guard(max?: unknown): (source: never) => unknown {
  return (source) => guardOf(source, max as never);
}
/**
 * A lazy sequence of the matches between these elements and those of `inner`: `result(outer, inner)`, or the
 * pair, for every two whose keys are equal.
 *
 * Lazy. At the first pull `inner` is collected and indexed by its key; the source streams, and may be endless.
 * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with
 * such a part) meets nothing. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts.
 * O(n + m) time and O(m) memory for n elements here and m there. Order: as here, and within one element as in
 * `inner`. A string gives its code points.
 *
 * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
 * @throws SeqInfiniteError when run, if `inner` is endless
 * @example
 * import { innerJoin, pipe, toArray } from 'seqable/pipe';
 * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }, { id: 3, by: 7 }];
 * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
 * pipe(orders, innerJoin(people, (order) => order.by, (person) => person.id, (order, person) => `${order.id}: ${person.name}`), toArray()); // → ['1: Ada', '3: Ada']
 * @see {@link product}, {@link groupBy}, {@link toMap}; `Join` in LINQ, `JOIN` in SQL
 */
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
/**
 * The elements that `other` has too, without repeats: those whose key (without `key`: the element itself) is
 * also that of an element there.
 *
 * Lazy. At the first pull the keys of `other` are collected; the source streams, to its end. `key` gets the
 * value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Memory O(distinct keys of `other`), linear time; order kept. A string gives its code
 * points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if `other` is endless
 * @example
 * import { intersection, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3, 2], intersection([2, 3, 4]), toArray()); // → [2, 3]
 * pipe(['Ada', 'Bob'], intersection(['BOB'], (name) => String(name).toLowerCase()), toArray()); // → ['Bob']
 * @see {@link difference}, {@link union}, {@link innerJoin}; `Intersect` and `IntersectBy` in LINQ, `intersect` in Kotlin, `intersectionBy` in lodash
 */
export function intersection<S extends Iterable<unknown>>(other: S): <T>(source: Iterable<T>) => Lazy<T>;
/**
 * The elements that `other` has too, without repeats: those whose key (without `key`: the element itself) is
 * also that of an element there.
 *
 * Lazy. At the first pull the keys of `other` are collected; the source streams, to its end. `key` gets the
 * value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Memory O(distinct keys of `other`), linear time; order kept. A string gives its code
 * points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if `other` is endless
 * @example
 * import { intersection, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3, 2], intersection([2, 3, 4]), toArray()); // → [2, 3]
 * pipe(['Ada', 'Bob'], intersection(['BOB'], (name) => String(name).toLowerCase()), toArray()); // → ['Bob']
 * @see {@link difference}, {@link union}, {@link innerJoin}; `Intersect` and `IntersectBy` in LINQ, `intersect` in Kotlin, `intersectionBy` in lodash
 */
export function intersection<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T>;
export function intersection(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => intersectionOf(source, other as never, key as never);
}
/**
 * The elements with `separator` between every two of them; none before the first, none after the last.
 *
 * Lazy: a separator comes when it is known that an element follows. Memory O(1): one element; order kept.
 *
 * @example
 * import { intersperse, pipe, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'c'], intersperse('-'), toArray()); // → ['a', '-', 'b', '-', 'c']
 * @see {@link join}, {@link interleave}; `intersperse` of more-itertools in Python and of itertools in Rust, `Intersperse` in LanguageExt
 */
export function intersperse<U>(separator: U): <T>(source: Iterable<T>) => Lazy<T | U>;
export function intersperse(separator?: unknown): (source: never) => unknown {
  return (source) => intersperseOf(source, separator as never);
}
/**
 * The same elements; the operation before it bears `name` in `explain`, `profile` and `trace`.
 *
 * Lazy; adds no stage. Constant memory; order kept.
 *
 * @throws TypeError at once, if `name` is not a string
 * @example
 * import { Seq } from 'seqable';
 * import { label, map, pipe, toArray } from 'seqable/pipe';
 * try {
 *   pipe(['1', 'x'], map((text) => BigInt(text)), label('parse'), toArray());
 * } catch (error) {
 *   Seq.trace(error); // → { stage: 'map', label: 'parse', index: 1 }
 * }
 * @see {@link explain}, `trace`, {@link profile}
 */
export function label(name: string): <T>(source: Iterable<T>) => Lazy<T>;
export function label(name?: unknown): (source: never) => unknown {
  return (source) => labelOf(source, name as never);
}
/**
 * A lazy sequence of the matches between these elements and those of `inner`, where an element without a match
 * is paired with undefined: `result(outer, inner)`, or the pair.
 *
 * Lazy. At the first pull `inner` is collected and indexed by its key; the source streams, and may be endless.
 * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with
 * such a part) meets nothing. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts.
 * O(n + m) time and O(m) memory for n elements here and m there. Order: as here, and within one element as in
 * `inner`. A string gives its code points.
 *
 * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
 * @throws SeqInfiniteError when run, if `inner` is endless
 * @example
 * import { leftJoin, pipe, toArray } from 'seqable/pipe';
 * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
 * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
 * pipe(orders, leftJoin(people, (order) => order.by, (person) => person.id, (order, person) => person?.name ?? order.by), toArray()); // → ['Ada', 8]
 * @see {@link innerJoin}, {@link rightJoin}, {@link fullJoin}, {@link groupJoin}; `LeftJoin` in LINQ, `LEFT JOIN` in SQL
 */
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
/**
 * A lazy sequence of what `mapper` gives for each element.
 *
 * Lazy: `mapper` gets the value and its index, from 0, when the element is asked for. Constant memory; order
 * kept.
 *
 * @throws TypeError at once, if `mapper` is not a function
 * @example
 * import { map, pipe, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3], map((n) => n * n), toArray()); // → [1, 4, 9]
 * pipe(['a', 'b'], map((letter, index) => letter + index), toArray()); // → ['a0', 'b1']
 * @see {@link flatMap}, {@link scan}, {@link tap}; `map` in Python, Kotlin, Rust, lodash and RxJS, `Select` in LINQ, `pluck` in RxJS, `itertools.starmap` in Python
 */
export function map<T, U>(mapper: Mapper<T, U>): (source: Iterable<T>) => Lazy<U>;
export function map(mapper?: unknown): (source: never) => unknown {
  return (source) => mapOf(source, mapper as never);
}
/**
 * A lazy sequence of what `fn` makes of each element and a state, which it hands on from one element to the
 * next.
 *
 * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the next state
 * and the new element. As many elements out as in; the last state is dropped. Constant memory; order kept.
 *
 * @throws TypeError at once, if `fn` is not a function; when run, if it gives something else than a pair
 * @example
 * import { mapAccum, pipe, toArray } from 'seqable/pipe';
 * const sums = pipe([1, 2, 3], mapAccum(([a, b], n) => [[b, a + n], a + n], [0, 0])); // typed as a pair
 * pipe(sums, toArray()); // → [1, 2, 4]
 * @see {@link scan}, {@link map}, {@link windows}; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
 */
export function mapAccum<T, P extends Pair, U>(fn: Accum<P, T, U>, seed: P): (source: Iterable<T>) => Lazy<U>;
/**
 * A lazy sequence of what `fn` makes of each element and a state, which it hands on from one element to the
 * next.
 *
 * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the next state
 * and the new element. As many elements out as in; the last state is dropped. Constant memory; order kept.
 *
 * @throws TypeError at once, if `fn` is not a function; when run, if it gives something else than a pair
 * @example
 * import { mapAccum, pipe, toArray } from 'seqable/pipe';
 * const readings = [103, 110, 108];
 * pipe(readings, mapAccum((before, now) => [now, now - before], 100), toArray()); // → [3, 7, -2]
 * @see {@link scan}, {@link map}, {@link windows}; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
 */
export function mapAccum<T, S, U>(fn: Accum<S, T, U>, seed: S): (source: Iterable<T>) => Lazy<U>;
export function mapAccum(fn?: unknown, seed?: unknown): (source: never) => unknown {
  return (source) => mapAccumOf(source, fn as never, seed as never);
}
/**
 * A lazy sequence of arrays: every order of the elements.
 *
 * Lazy until the first pull, which collects every element. Memory O(n); the number of arrays is n!. Elements
 * count by position, so equal ones give equal arrays. In the order of the positions; each array is a new one.
 *
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { join, map, permutations, pipe } from 'seqable/pipe';
 * pipe([1, 2, 3], permutations(), map((order) => order.join('')), join(' ')); // → '123 132 213 231 312 321'
 * @see {@link combinations}, {@link shuffle}, {@link product}; `itertools.permutations` in Python, `permutations` of itertools in Rust, `Permutations` in MoreLINQ
 */
export function permutations(): <T>(source: Iterable<T>) => Lazy<T[]>;
/**
 * A lazy sequence of arrays: every choice of `k` elements in every order; none, if there are fewer elements.
 *
 * Lazy: pulls only as far as the next array needs. Memory O(n); the number of arrays is n! / (n − k)!. Elements
 * count by position, so equal ones give equal arrays. In the order of the positions; each array is a new one.
 *
 * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1
 * @example
 * import { join, map, permutations, pipe } from 'seqable/pipe';
 * pipe(['a', 'b', 'c'], permutations(2), map((pair) => pair.join('')), join(' ')); // → 'ab ac ba bc ca cb'
 * @see {@link combinations}, {@link product}; `itertools.permutations` in Python, `permutations` of itertools in Rust
 */
export function permutations<N extends number>(k: N): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
export function permutations(k?: unknown): (source: never) => unknown {
  return (source) => permutationsOf(source, k as never);
}
/**
 * A lazy sequence of arrays: every selection of the elements, from none to all, each in the order of the
 * sequence.
 *
 * Lazy: pulls only as far as the next selection needs. Memory O(n); the number of arrays is 2^n. By size, then
 * in the order of the positions; each array is a new one.
 *
 * @example
 * import { pipe, powerset, toArray } from 'seqable/pipe';
 * pipe(['a', 'b'], powerset(), toArray()); // → [[], ['a'], ['b'], ['a', 'b']]
 * @see {@link combinations}, {@link product}; `powerset` of more-itertools in Python and of itertools in Rust, `Subsets` in MoreLINQ
 */
export function powerset(): <T>(source: Iterable<T>) => Lazy<T[]>;
export function powerset(): (source: never) => unknown {
  return (source) => powersetOf(source);
}
/**
 * The values `items`, in their order, then these elements.
 *
 * Lazy: nothing is opened before the values are out. Constant memory; order kept.
 *
 * @example
 * import { pipe, prepend, toArray } from 'seqable/pipe';
 * pipe([3, 4], prepend(1, 2), toArray()); // → [1, 2, 3, 4]
 * @see {@link append}, {@link concat}; `Prepend` in LINQ, `more_itertools.prepend` in Python, `startWith` in RxJS
 */
export function prepend<S extends readonly unknown[]>(
  ...items: S
): <T>(source: Iterable<T>) => Lazy<T | S[number]>;
export function prepend(...items: readonly unknown[]): (source: never) => unknown {
  return (source) => prependAll(source, items);
}
/**
 * The same elements; `fn` is told now and then how many there were: `{ count, ms, rate, value }`.
 *
 * Lazy: `fn` is called before an element goes on, after every 1000 elements or after `every`; with `{ count, ms
 * }` after so many elements or milliseconds, whichever comes first. It gets the number of elements so far, the
 * milliseconds since the run began, elements a second, and the element at hand. Constant memory; order kept.
 *
 * @throws TypeError at once, if `fn` is not a function, a count not a whole number or `ms` not a number (neither is converted)
 * @throws RangeError at once, if a count is below 1 or above 2^32 − 1, or `ms` is not above 0
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, progress, sum } from 'seqable/pipe';
 * const seen: string[] = [];
 * pipe(range(0, 10), progress(({ count, value }) => seen.push(`${count}: ${value}`), 4), sum()); // → 45
 * seen; // → ['4: 3', '8: 7']
 * @see {@link tap}, {@link profile}, {@link label}; `tqdm` in Python
 */
export function progress<T>(
  fn: (progress: Progress<T>) => void,
  every?: number | ProgressInterval,
): (source: Iterable<T>) => Lazy<T>;
export function progress(fn?: unknown, every?: unknown): (source: never) => unknown {
  return (source) => progressOf(source, fn as never, every as never);
}
/**
 * The elements in opposite order.
 *
 * Lazy until the first pull, which collects every element: O(n) memory; over arrays and ranges it walks
 * backwards instead, in constant memory.
 *
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, reverse, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'c'], reverse(), toArray()); // → ['c', 'b', 'a']
 * @see {@link sort}, {@link last}; `reversed` in Python and Kotlin, `Reverse` in LINQ, `rev` in Rust, `reverse` in lodash
 */
export function reverse(): <T>(source: Iterable<T>) => Lazy<T>;
export function reverse(): (source: never) => unknown {
  return (source) => reverseOf(source);
}
/**
 * A lazy sequence of the matches between these elements and those of `inner`, where an element of `inner`
 * without a match is paired with undefined: `result(outer, inner)`, or the pair.
 *
 * Lazy. At the first pull the source is collected and indexed by its key; `inner` streams, and may be endless.
 * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with
 * such a part) meets nothing. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts.
 * O(n + m) time and O(n) memory for n elements here and m there. Order: as in `inner`, and within one element as
 * here. A string gives its code points.
 *
 * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, rightJoin, toArray } from 'seqable/pipe';
 * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
 * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
 * pipe(orders, rightJoin(people, (order) => order.by, (person) => person.id, (order, person) => [person.name, order?.id]), toArray()); // → [['Ada', 1], ['Alan', undefined]]
 * @see {@link leftJoin}, {@link innerJoin}, {@link fullJoin}; `RightJoin` in LINQ, `RIGHT JOIN` in SQL
 */
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
/**
 * A lazy sequence of all the intermediate results of a `reduce`: the first element, then what `reducer` makes of
 * the result so far and each further one. As many elements out as in.
 *
 * Lazy: `reducer` gets the result so far, the value and its index, which begins with 1. Constant memory; order
 * kept.
 *
 * @throws TypeError at once, if `reducer` is not a function
 * @example
 * import { pipe, scan, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3, 4], scan((sum, n) => sum + n), toArray()); // → [1, 3, 6, 10]
 * @see {@link reduce}, {@link iterate}; `itertools.accumulate` in Python, `runningReduce` in Kotlin, `scan` in Rust and RxJS
 */
export function scan<T>(reducer: Reducer<T, T>): (source: Iterable<T>) => Lazy<T>;
/**
 * A lazy sequence of all the intermediate results of a `reduce` that begins with a pair, which is typed as one.
 *
 * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is
 * pulled. Constant memory; order kept. One element more out than in.
 *
 * @throws TypeError at once, if `reducer` is not a function
 * @example
 * import { pipe, scan, toArray } from 'seqable/pipe';
 * pipe([5, 1], scan(([sum, n], x) => [sum + x, n + 1], [0, 0]), toArray()); // → [[0, 0], [5, 1], [6, 2]]
 * @see {@link reduce}, {@link mapAccum}; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and RxJS
 */
export function scan<T, P extends Pair>(reducer: Reducer<P, T>, seed: P): (source: Iterable<T>) => Lazy<P>;
/**
 * A lazy sequence of all the intermediate results of a `reduce`: `seed`, then what `reducer` makes of the result
 * so far and each element. One element more out than in.
 *
 * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is
 * pulled. Constant memory; order kept. A `seed` of undefined counts as given.
 *
 * @throws TypeError at once, if `reducer` is not a function
 * @example
 * import { pipe, scan, toArray } from 'seqable/pipe';
 * pipe([5, -2, 4], scan((balance, n) => balance + n, 100), toArray()); // → [100, 105, 103, 107]
 * @see {@link reduce}, {@link iterate}; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and RxJS
 */
export function scan<T, A>(reducer: Reducer<A, T>, seed: A): (source: Iterable<T>) => Lazy<A>;
export function scan(reducer?: unknown, seed?: unknown): (source: never) => unknown {
  const given = arguments.length;
  return (source) =>
    given < 2 ? scanOf(source, reducer as never) : scanOf(source, reducer as never, seed as never);
}
/**
 * The elements in random order, each order equally likely; anew for each run.
 *
 * Lazy until the first pull, which collects every element: O(n) memory. `rng`, or `Math.random`, is asked n − 1
 * times, always in the same way, so a seeded one gives the same order again.
 *
 * @throws TypeError at once, if `rng` is given and not a function
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, shuffle, sort, take, toArray } from 'seqable/pipe';
 * pipe(range(0, 10), shuffle(), sort(), take(3), toArray()); // → [0, 1, 2]
 * pipe(['a', 'b', 'c'], shuffle(() => 0), toArray()); // → ['b', 'c', 'a']
 * @see {@link sample}, {@link sort}, {@link permutations}; `random.shuffle` in Python, `Shuffle` in LINQ, `shuffled` in Kotlin, `shuffle` in lodash
 */
export function shuffle(rng?: Rng): <T>(source: Iterable<T>) => Lazy<T>;
export function shuffle(rng?: unknown): (source: never) => unknown {
  return (source) => shuffleOf(source, rng as never);
}
/**
 * The elements from position `start` up to `end`, which is left out, with the rules of `Array.prototype.slice`:
 * a negative position counts from the end.
 *
 * Lazy, in constant memory, and it stops at `end`, as long as no position is negative; else it collects the
 * elements at the first pull, O(n) memory. Order kept.
 *
 * @throws TypeError at once, if a position cannot be made a number
 * @throws SeqInfiniteError when run, if a position is negative and the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, slice, toArray } from 'seqable/pipe';
 * pipe(range(0), slice(2, 5), toArray()); // → [2, 3, 4]
 * pipe(['a', 'b', 'c', 'd'], slice(-2), toArray()); // → ['c', 'd']
 * @see {@link take}, {@link drop}; `itertools.islice` in Python, `subList` in Kotlin, `slice` in lodash
 */
export function slice(start?: number, end?: number): <T>(source: Iterable<T>) => Lazy<T>;
export function slice(start?: unknown, end?: unknown): (source: never) => unknown {
  return (source) => sliceOf(source, start as never, end as never);
}
/**
 * The elements, sorted: by `compare`, or by their natural order (numbers and bigints by value, strings by code
 * unit, Dates by time, a `key(…)` by the first of its parts that differ; then NaN, null and undefined).
 *
 * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
 * `first()` follows, only k elements are kept: O(n log k). Stable; the source is not changed. How often, when
 * and with which elements `compare` is called is not promised: with `take(k)` less is compared, and one that
 * throws may do so at another element, or not at all. undefined comes last, and `compare` never gets it.
 *
 * @throws TypeError at once, if `compare` is given and not a function; when run, if it gives anything but a number, or NaN; without `compare`, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, sort, toArray } from 'seqable/pipe';
 * pipe([10, 9, 1], sort(), toArray()); // → [1, 9, 10]
 * pipe(['b', 'C', 'a'], sort((a, b) => a.localeCompare(b)), toArray()); // → ['a', 'b', 'C']
 * @see {@link sortBy}, {@link min}, {@link reverse}; `sorted` in Python, Kotlin and itertools of Rust, `Order` in LINQ
 */
export function sort(): <T>(source: Iterable<T>) => Lazy<T>;
/**
 * The elements, sorted: by `compare`, or by their natural order (numbers and bigints by value, strings by code
 * unit, Dates by time, a `key(…)` by the first of its parts that differ; then NaN, null and undefined).
 *
 * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
 * `first()` follows, only k elements are kept: O(n log k). Stable; the source is not changed. How often, when
 * and with which elements `compare` is called is not promised: with `take(k)` less is compared, and one that
 * throws may do so at another element, or not at all. undefined comes last, and `compare` never gets it.
 *
 * @throws TypeError at once, if `compare` is given and not a function; when run, if it gives anything but a number, or NaN; without `compare`, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, sort, toArray } from 'seqable/pipe';
 * pipe([10, 9, 1], sort(), toArray()); // → [1, 9, 10]
 * pipe(['b', 'C', 'a'], sort((a, b) => a.localeCompare(b)), toArray()); // → ['a', 'b', 'C']
 * @see {@link sortBy}, {@link min}, {@link reverse}; `sorted` in Python, Kotlin and itertools of Rust, `Order` in LINQ
 */
export function sort<T>(compare: Compare<T>): (source: Iterable<T>) => Lazy<T>;
export function sort(compare?: unknown): (source: never) => unknown {
  return (source) => sortOf(source, compare as never);
}
/**
 * The elements, sorted by the key that `key` gives for each; `thenBy` settles ties.
 *
 * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
 * `first()` follows, only k elements are kept: O(n log k). `key` gets the value only, and is asked once for each
 * element. Ascending by the natural order of the keys, descending with `'desc'`, or by a compare function for
 * keys. Stable. How often, when and with which keys that function is called is not promised: with `take(k)` less
 * is compared, and one that throws may do so at another element, or not at all.
 *
 * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys of different kinds, or without an order, meet
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, sortBy, take, toArray } from 'seqable/pipe';
 * pipe(['pear', 'fig', 'apple'], sortBy((word) => word.length), toArray()); // → ['fig', 'pear', 'apple']
 * pipe([1, 22, 333], sortBy((n) => n, 'desc'), take(2), toArray()); // → [333, 22]
 * @see {@link thenBy}, {@link sort}, {@link minBy}; `sorted(key=…)` in Python, `OrderBy` in LINQ, `sortedBy` in Kotlin, `orderBy` in lodash, `top` in Spark and `heapq.nlargest` in Python, with `take`
 */
export function sortBy<T, K>(
  key: (value: T) => K,
  direction?: Direction<K>,
): (source: Iterable<T>) => Lazy<T>;
export function sortBy(key?: unknown, direction?: unknown): (source: never) => unknown {
  return (source) => sortByOf(source, key as never, direction as never);
}
/**
 * A lazy sequence of arrays: the pieces between the elements that `isSeparator` says yes to. The separators are
 * dropped, empty pieces kept.
 *
 * Lazy: pulls up to the next separator. `isSeparator` gets the value and its index, from 0. Memory O(length of
 * the piece); order kept. Of nothing there is one empty piece, as with `String.prototype.split`. Each array is a
 * new one.
 *
 * @throws TypeError at once, if `isSeparator` is not a function
 * @example
 * import { pipe, split, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', '', 'c', ''], split((line) => line === ''), toArray()); // → [['a', 'b'], ['c'], []]
 * @see {@link chunkWhile}, {@link chunkBy}, {@link takeUntil}; `split_at` of more-itertools in Python, `split` of slices in Rust, `Split` in MoreLINQ
 */
export function split<T, A>(isSeparator: TestOf<T, A>): (source: Iterable<T>) => Lazy<T[]>;
export function split(isSeparator?: unknown): (source: never) => unknown {
  return (source) => splitOf(source, isSeparator as never);
}
/**
 * The first element, then every `size`-th after it.
 *
 * Lazy: passes the elements between over when the next one is asked for. Right behind a source it does not read
 * them, and over arrays and ranges it jumps; behind a stage they go through it, callbacks included. Constant
 * memory; order kept.
 *
 * @throws TypeError at once, if `size` is not a whole number (it is not converted)
 * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
 * @example
 * import { pipe, stepBy, toArray } from 'seqable/pipe';
 * pipe(['a', 'b', 'c', 'd', 'e'], stepBy(2), toArray()); // → ['a', 'c', 'e']
 * @see {@link drop}, {@link chunks}, {@link compress}; `itertools.islice` in Python, `step_by` in Rust, `TakeEvery` in MoreLINQ
 */
export function stepBy(size: number): <T>(source: Iterable<T>) => Lazy<T>;
export function stepBy(size?: unknown): (source: never) => unknown {
  return (source) => stepByOf(source, size as never);
}
/**
 * The elements that only one of the two sides has, without repeats: first those of the source, then those of
 * `other`.
 *
 * Lazy until the first pull, which collects the source, then `other`: memory O(distinct keys of both), linear
 * time. `key` gets the value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart
 * by identity; a `key(…)` is by its parts. Order kept in both. A string gives its code points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if the source or `other` is endless
 * @example
 * import { pipe, symmetricDifference, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3], symmetricDifference([2, 4]), toArray()); // → [1, 3, 4]
 * @see {@link difference}, {@link union}, {@link intersection}; `symmetric_difference` of sets in Python and Rust, `xorBy` in lodash, `SymmetricExceptWith` in .NET
 */
export function symmetricDifference<S extends Iterable<unknown>>(
  other: S,
): <T>(source: Iterable<T>) => Lazy<T | ElementOf<S>>;
/**
 * The elements that only one of the two sides has, without repeats: first those of the source, then those of
 * `other`.
 *
 * Lazy until the first pull, which collects the source, then `other`: memory O(distinct keys of both), linear
 * time. `key` gets the value only; keys are compared by SameValueZero. Objects, arrays and Dates are told apart
 * by identity; a `key(…)` is by its parts. Order kept in both. A string gives its code points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @throws SeqInfiniteError when run, if the source or `other` is endless
 * @example
 * import { pipe, symmetricDifference, toArray } from 'seqable/pipe';
 * pipe([1, 2, 3], symmetricDifference([2, 4]), toArray()); // → [1, 3, 4]
 * @see {@link difference}, {@link union}, {@link intersection}; `symmetric_difference` of sets in Python and Rust, `xorBy` in lodash, `SymmetricExceptWith` in .NET
 */
export function symmetricDifference<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T | ElementOf<S>>;
export function symmetricDifference(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => symmetricDifferenceOf(source, other as never, key as never);
}
/**
 * The first `limit` elements, or all, if there are fewer.
 *
 * Lazy: never pulls an element more than `limit`, and closes the source when the next one is asked for. Constant
 * memory; order kept.
 *
 * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, take, toArray } from 'seqable/pipe';
 * pipe(range(1), take(3), toArray()); // → [1, 2, 3]
 * @see {@link takeWhile}, {@link drop}, {@link slice}, {@link first}; `itertools.islice` in Python, `Take` in LINQ, `take` in Kotlin, Rust, lodash and RxJS
 */
export function take(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function take(limit?: unknown): (source: never) => unknown {
  return (source) => takeOf(source, limit as never);
}
/**
 * The last `limit` elements, or all, if there are fewer.
 *
 * Lazy until the first pull, which reads every element. Memory O(limit); order kept.
 *
 * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, takeLast, toArray } from 'seqable/pipe';
 * pipe(range(0, 10), takeLast(3), toArray()); // → [7, 8, 9]
 * @see {@link dropLast}, {@link last}, {@link slice}, {@link take}; `collections.deque(maxlen=…)` in Python, `TakeLast` in LINQ, `takeLast` in Kotlin and RxJS, `takeRight` in lodash
 */
export function takeLast(limit: number): <T>(source: Iterable<T>) => Lazy<T>;
export function takeLast(limit?: unknown): (source: never) => unknown {
  return (source) => takeLastOf(source, limit as never);
}
/**
 * The elements up to the first one that `predicate` says yes to, that one included.
 *
 * Lazy: never pulls an element after that one, and closes the source when the next one is asked for. `predicate`
 * gets the value and its index, from 0. Constant memory; order kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { iterate } from 'seqable/fn';
 * import { map, pipe, takeUntil, toArray } from 'seqable/pipe';
 * const pages = pipe(iterate(1, (page) => page + 1), map((page) => ({ page, last: page === 3 })));
 * pipe(pages, takeUntil(({ last }) => last), map(({ page }) => page), toArray()); // → [1, 2, 3]
 * @see {@link takeWhile}, {@link find}, {@link split}; `TakeUntil` in MoreLINQ, `take_while_inclusive` of itertools in Rust, `takeWhile` with `inclusive` in RxJS
 */
export function takeUntil<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function takeUntil(predicate?: unknown): (source: never) => unknown {
  return (source) => takeUntilOf(source, predicate as never);
}
/**
 * The elements before the first one that `predicate` says no to, with the type that it narrows them to.
 *
 * Lazy: stops at the first no, and closes the source; that element is lost. `predicate` gets the value and its
 * index, from 0. Constant memory; order kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { type Lazy } from 'seqable/fn';
 * import { pipe, takeWhile, toArray } from 'seqable/pipe';
 * const letters: Lazy<string> = pipe(['a', 'b', 3, 'd'], takeWhile((item) => typeof item === 'string'));
 * pipe(letters, toArray()); // → ['a', 'b']
 * @see {@link dropWhile}, {@link take}, {@link filter}; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in Kotlin, lodash and RxJS, `take_while` in Rust
 */
export function takeWhile<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => Lazy<U>;
/**
 * The elements before the first one that `predicate` says no to.
 *
 * Lazy: stops at the first no, and closes the source; that element is lost. `predicate` gets the value and its
 * index, from 0. Constant memory; order kept.
 *
 * @throws TypeError at once, if `predicate` is not a function
 * @example
 * import { iterate } from 'seqable/fn';
 * import { pipe, takeWhile, toArray } from 'seqable/pipe';
 * pipe(iterate(1, (n) => n * 3), takeWhile((n) => n < 100), toArray()); // → [1, 3, 9, 27, 81]
 * @see {@link dropWhile}, {@link take}, {@link filter}; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in Kotlin, lodash and RxJS, `take_while` in Rust
 */
export function takeWhile<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => Lazy<T>;
export function takeWhile(predicate?: unknown): (source: never) => unknown {
  return (source) => takeWhileOf(source, predicate as never);
}
/**
 * The same elements; `fn` is called with each one on its way.
 *
 * Lazy: `fn` gets the value and its index, from 0, when the element is asked for; what it gives is not looked
 * at. Constant memory; order kept.
 *
 * @throws TypeError at once, if `fn` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { find, pipe, tap } from 'seqable/pipe';
 * const log: number[] = [];
 * pipe(range(0, 10), tap((n) => log.push(n)), find((n) => n === 2));
 * log; // → [0, 1, 2]
 * @see {@link forEach}, {@link finally}; `onEach` in Kotlin, `inspect` in Rust, `tap` in RxJS and lodash
 */
export function tap<T>(fn: (value: T, index: number) => void): (source: Iterable<T>) => Lazy<T>;
export function tap(fn?: unknown): (source: never) => unknown {
  return (source) => tapOf(source, fn as never);
}
/**
 * The elements, sorted as before; those that `sortBy` finds equal by the further key that `key` gives.
 *
 * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory; of a `take(k)` or
 * `first()` that follows O(n log k) and k elements. `key` gets the value only, and is asked once for each
 * element. Stable. Only right after `sortBy` or `thenBy`.
 *
 * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys of different kinds, or without an order, meet
 * @throws SeqInfiniteError when run, if the sequence is endless
 * @example
 * import { pipe, sortBy, thenBy, toArray } from 'seqable/pipe';
 * const byLength = pipe(['pear', 'fig', 'kiwi'], sortBy((word) => word.length));
 * pipe(byLength, thenBy((word) => word), toArray()); // → ['fig', 'kiwi', 'pear']
 * @see {@link sortBy}, {@link sort}; `ThenBy` in LINQ, `thenBy` in Kotlin, `orderBy` with several keys in lodash
 */
export function thenBy<T, K>(
  key: (value: T) => K,
  direction?: Direction<K>,
): (source: Iterable<T>) => Lazy<T>;
export function thenBy(key?: unknown, direction?: unknown): (source: never) => unknown {
  return (source) => thenByOf(source, key as never, direction as never);
}
/**
 * The elements of the source and then those of `other`, without repeats: of those with the same key (without
 * `key`: equal ones) the first.
 *
 * Lazy: `other` is opened when the source has ended. `key` gets the value only; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory
 * O(distinct keys), linear time; order kept. A string gives its code points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @example
 * import { pipe, toArray, union } from 'seqable/pipe';
 * pipe([3, 1, 3], union([2, 3, 4]), toArray()); // → [3, 1, 2, 4]
 * @see {@link intersection}, {@link difference}, {@link symmetricDifference}, {@link distinct}, {@link concat}; `Union` and `UnionBy` in LINQ, `union` in Kotlin, `unionBy` in lodash
 */
export function union<S extends Iterable<unknown>>(
  other: S,
): <T>(source: Iterable<T>) => Lazy<T | ElementOf<S>>;
/**
 * The elements of the source and then those of `other`, without repeats: of those with the same key (without
 * `key`: equal ones) the first.
 *
 * Lazy: `other` is opened when the source has ended. `key` gets the value only; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory
 * O(distinct keys), linear time; order kept. A string gives its code points.
 *
 * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
 * @example
 * import { pipe, toArray, union } from 'seqable/pipe';
 * pipe([3, 1, 3], union([2, 3, 4]), toArray()); // → [3, 1, 2, 4]
 * @see {@link intersection}, {@link difference}, {@link symmetricDifference}, {@link distinct}, {@link concat}; `Union` and `UnionBy` in LINQ, `union` in Kotlin, `unionBy` in lodash
 */
export function union<T, S extends Iterable<unknown>>(
  other: S,
  key: (value: T | ElementOf<S>) => unknown,
): (source: Iterable<T>) => Lazy<T | ElementOf<S>>;
export function union(other?: unknown, key?: unknown): (source: never) => unknown {
  return (source) => unionOf(source, other as never, key as never);
}
/**
 * A lazy sequence of arrays: each run of `size` neighbours, the next one beginning one element later.
 * `windows(2)` gives pairs.
 *
 * Lazy: pulls `size` elements for the first array, one for each further. With fewer than `size` elements it is
 * empty. Memory O(size), and O(size) time for each array, which is a new one; order kept.
 *
 * @throws TypeError at once, if `size` is not a whole number (it is not converted)
 * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
 * @example
 * import { map, pipe, toArray, windows } from 'seqable/pipe';
 * pipe([3, 5, 4], windows(2), map(([a, b]) => b - a), toArray()); // → [2, -1]
 * @see {@link chunks}, {@link scan}; `itertools.pairwise` in Python, `windowed` and `zipWithNext` in Kotlin, `tuple_windows` of itertools in Rust, `pairwise` in RxJS, `rolling` in pandas, `moving average` in statistics
 */
export function windows<N extends number>(
  size: N,
  undersized?: 'only-full',
): <T>(source: Iterable<T>) => Lazy<Tuple<T, N>>;
/**
 * A lazy sequence of arrays: each run of `size` neighbours; where there are fewer elements than `size`, one
 * array of those there are, and none of nothing.
 *
 * Lazy: pulls `size` elements for the first array, one for each further. Memory O(size), and O(size) time for
 * each array, which is a new one; order kept.
 *
 * @throws TypeError at once, if `size` is not a whole number (it is not converted), or `undersized` is another word
 * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
 * @example
 * import { pipe, toArray, windows } from 'seqable/pipe';
 * pipe([1, 2], windows(3, 'allow-partial'), toArray()); // → [[1, 2]]
 * @see {@link chunks}, {@link scan}; `windowed` with `partialWindows` in Kotlin
 */
export function windows(size: number, undersized: Undersized): <T>(source: Iterable<T>) => Lazy<NonEmpty<T>>;
export function windows(size?: unknown, undersized?: unknown): (source: never) => unknown {
  return (source) => windowsOf(source, size as never, undersized as never);
}
/**
 * A Map from each key that `key` gives to what `collector` makes of its elements. No group is kept as an array.
 *
 * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; `collector` gets the index in
 * the group. Keys are compared by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. Memory O(keys), times that of the collector; keys in the order in which they first
 * came.
 *
 * @throws TypeError if `key` is not a function or `collector` is not a collector
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { aggregateBy, pipe } from 'seqable/pipe';
 * import { all, count, sum } from 'seqable/collectors';
 * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
 * const cities = pipe(sold, aggregateBy((row) => row.city, all({ rows: count(), items: sum((row) => row.n) })));
 * cities.get('Oslo'); // → { rows: 2, items: 5 }
 * @see {@link reduceBy}, {@link toGroups}, {@link countBy}, {@link collect}; `GROUP BY` in SQL, `groupingBy` with a downstream collector in Java, `AggregateBy` in LINQ
 */
export function aggregateBy<T, K, R>(
  key: Mapper<T, K>,
  collector: Collector<T, R>,
): (source: Iterable<T>) => Map<K, R>;
export function aggregateBy(key?: unknown, collector?: unknown): (source: never) => unknown {
  return (source) => aggregateByOf(source, key as never, collector as never);
}
/**
 * The element at position `index`, from 0; a negative one counts from the end. Undefined if there is none.
 *
 * Runs now; stops at the element and closes the source. A negative `index` runs to the end, in O(−index) memory.
 * Over untouched arrays and ranges it goes straight there, O(1). As in Array, `index` is made a whole number.
 *
 * @throws TypeError if `index` cannot be made a number
 * @throws SeqInfiniteError if `index` is negative and the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { at, pipe } from 'seqable/pipe';
 * pipe(range(10), at(3)); // → 13
 * pipe(['a', 'b', 'c'], at(-1)); // → 'c'
 * @see {@link first}, {@link last}, {@link slice}; `ElementAtOrDefault` in LINQ, `elementAtOrNull` in Kotlin, `nth` in Rust and lodash, `elementAt` in RxJS
 */
export function at(index: number): <T>(source: Iterable<T>) => T | undefined;
export function at(index?: unknown): (source: never) => unknown {
  return (source) => atOf(source, index as never);
}
/**
 * What `collector` makes of the elements. `seqable/collectors` has ready-made ones, which can be combined.
 *
 * Runs now, to the end, in one pass. Memory is that of the collector. It gets each value and its index, from 0.
 *
 * @throws TypeError if `collector` is not a collector: an object with `init`, `add`, `merge` and `done`
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { collect, pipe } from 'seqable/pipe';
 * import { all, count, sum } from 'seqable/collectors';
 * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }];
 * pipe(sold, collect(all({ rows: count(), items: sum((row) => row.n) }))); // → { rows: 2, items: 3 }
 * @see {@link aggregateBy}, {@link reduce}; `collect` of `Collectors` in Java, `Aggregate` in LINQ
 */
export function collect<T, R>(collector: Collector<T, R>): (source: Iterable<T>) => R;
export function collect(collector?: unknown): (source: never) => unknown {
  return (source) => collectOf(source, collector as never);
}
/**
 * How the source stands to `other` in the order of a dictionary: −1 before it, 1 after it, 0 equal.
 *
 * Runs now; stops at the first difference, which decides, and closes both; if there is none, the shorter one
 * comes first. Elements are compared by `cmp`, or by the natural order of `sort`. O(1) memory. A string gives
 * its code points.
 *
 * @throws TypeError if `other` is not iterable, or `cmp` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @example
 * import { compare, pipe } from 'seqable/pipe';
 * pipe([1, 2, 10], compare([1, 3])); // → -1
 * pipe([1, 2], compare([1, 2])); // → 0
 * @see {@link equals}, {@link sort}; `<` of tuples in Python, `cmp` in Rust
 */
export function compare<T>(other: Iterable<T>, cmp?: Compare<T>): (source: Iterable<T>) => -1 | 0 | 1;
export function compare(other?: unknown, cmp?: unknown): (source: never) => unknown {
  return (source) => compareOf(source, other as never, cmp as never);
}
/**
 * The number of elements.
 *
 * Runs now, to the end; over untouched arrays, Sets, Maps, ranges and repeats, without a callback on the way,
 * O(1). O(1) memory.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { count, filter, pipe } from 'seqable/pipe';
 * pipe(range(0, 10), filter((n) => n % 3 === 0), count()); // → 4
 * @see {@link countBy}, {@link sum}; `len` in Python, `Count` in LINQ, `count` in Kotlin, Rust and RxJS, `size` in lodash
 */
export function count(): (source: Iterable<unknown>) => number;
export function count(): (source: never) => unknown {
  return (source) => countOf(source);
}
/**
 * A Map from each element to how often it comes.
 *
 * Runs now, to the end. Elements are compared by SameValueZero. Objects, arrays and Dates are told apart by
 * identity; a `key(…)` is by its parts. Memory O(distinct elements), which stand in the order in which they
 * first came.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { countBy, pipe } from 'seqable/pipe';
 * pipe('hello', countBy()); // → Map(4) { 'h' => 1, 'e' => 1, 'l' => 2, 'o' => 1 }
 * @see {@link toGroups}, {@link distinct}; `collections.Counter` in Python, `counts` of itertools in Rust, `eachCount` in Kotlin
 */
export function countBy(): <T>(source: Iterable<T>) => Map<T, number>;
/**
 * A Map from each key that `key` gives to the number of its elements.
 *
 * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero. Objects,
 * arrays and Dates are told apart by identity; a `key(…)` is by its parts. Memory O(distinct keys), which stand
 * in the order in which they first came.
 *
 * @throws TypeError if `key` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { countBy, pipe } from 'seqable/pipe';
 * pipe(['fig', 'pear', 'kiwi'], countBy((word) => word.length)); // → Map(2) { 3 => 1, 4 => 2 }
 * @see {@link toGroups}, {@link groupBy}; `CountBy` in LINQ, `counts_by` of itertools in Rust, `countBy` in lodash
 */
export function countBy<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, number>;
export function countBy(key?: unknown): (source: never) => unknown {
  return (source) => countByOf(source, key as never);
}
/**
 * Whether `other` has the same elements in the same order, and no more.
 *
 * Runs now; stops at the first difference, and closes both. Elements are compared by `eq`, which gets one of the
 * source and one of `other`, or by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. O(1) memory. A string gives its code points.
 *
 * @throws TypeError if `other` is not iterable, or `eq` is given and not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { equals, pipe } from 'seqable/pipe';
 * pipe(range(1, 4), equals([1, 2, 3])); // → true
 * pipe(['a', 'B'], equals(['A', 'b'], (a, b) => a.toLowerCase() === b.toLowerCase())); // → true
 * @see {@link compare}, {@link startsWith}; `SequenceEqual` in LINQ, `eq` in Rust, `sequenceEqual` in RxJS, `contentEquals` in Kotlin
 */
export function equals(other: Iterable<unknown>): <T>(source: Iterable<T>) => boolean;
/**
 * Whether `other` has the same elements in the same order, and no more.
 *
 * Runs now; stops at the first difference, and closes both. Elements are compared by `eq`, which gets one of the
 * source and one of `other`, or by SameValueZero. Objects, arrays and Dates are told apart by identity; a
 * `key(…)` is by its parts. O(1) memory. A string gives its code points.
 *
 * @throws TypeError if `other` is not iterable, or `eq` is given and not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { equals, pipe } from 'seqable/pipe';
 * pipe(range(1, 4), equals([1, 2, 3])); // → true
 * pipe(['a', 'B'], equals(['A', 'b'], (a, b) => a.toLowerCase() === b.toLowerCase())); // → true
 * @see {@link compare}, {@link startsWith}; `SequenceEqual` in LINQ, `eq` in Rust, `sequenceEqual` in RxJS, `contentEquals` in Kotlin
 */
export function equals<T>(
  other: Iterable<unknown>,
  eq: (a: T, b: any) => boolean,
): (source: Iterable<T>) => boolean;
export function equals(other?: unknown, eq?: unknown): (source: never) => unknown {
  return (source) => equalsOf(source, other as never, eq as never);
}
/**
 * Whether `predicate` says yes to every element; true of nothing.
 *
 * Runs now; stops at the first no, and closes the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { every, pipe } from 'seqable/pipe';
 * pipe([2, 4, 6], every((n) => n % 2 === 0)); // → true
 * pipe(range(0), every((n) => n < 10)); // → false
 * @see {@link some}, {@link filter}; `all` in Python, Kotlin and Rust, `All` in LINQ, `every` in lodash and RxJS
 */
export function every<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => boolean;
export function every(predicate?: unknown): (source: never) => unknown {
  return (source) => everyOf(source, predicate as never);
}
/**
 * What the sequence will do, without running it: its stages, how many elements may come of each, what each holds
 * in memory, whether it is endless, whether it can be run only once. As a string it is a table.
 *
 * Runs now; pulls nothing, calls no callback. O(stages).
 *
 * @example
 * import { range } from 'seqable/fn';
 * import { explain, pipe, sort, take } from 'seqable/pipe';
 * const plan = pipe(range(0, 1000), sort(), take(3), explain());
 * plan.stages.map((stage) => stage.op); // → ['range(0, 1000)', 'sort', 'take(3)']
 * plan.infinite; // → false
 * @see {@link profile}; `EXPLAIN` in SQL
 */
export function explain(): (source: Iterable<unknown>) => Explanation;
export function explain(): (source: never) => unknown {
  return (source) => explainOf(source);
}
/**
 * The first element that `predicate` says yes to, with the type that it narrows it to; undefined if there is
 * none.
 *
 * Runs now; stops at its answer, and closes the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @example
 * import { find, pipe } from 'seqable/pipe';
 * const name: string | undefined = pipe([1, 'a', 'b'], find((item) => typeof item === 'string'));
 * name; // → 'a'
 * @see {@link filter}, {@link some}, {@link first}; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS, `next(filter(…))` in Python
 */
export function find<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => U | undefined;
/**
 * The first element that `predicate` says yes to; undefined if there is none.
 *
 * Runs now; stops at its answer, and closes the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { find, pipe } from 'seqable/pipe';
 * pipe(range(1), find((n) => n * n > 50)); // → 8
 * @see {@link filter}, {@link some}, {@link first}; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS, `next(filter(…))` in Python
 */
export function find<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => T | undefined;
export function find(predicate?: unknown): (source: never) => unknown {
  return (source) => findOf(source, predicate as never);
}
/**
 * The index of the first element that `predicate` says yes to, from 0; −1 if there is none.
 *
 * Runs now; stops at its answer, and closes the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { findIndex, pipe } from 'seqable/pipe';
 * pipe(range(10), findIndex((n) => n % 7 === 0)); // → 4
 * @see {@link find}, {@link indexOf}; `indexOfFirst` in Kotlin, `position` in Rust, `findIndex` in lodash and RxJS
 */
export function findIndex<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => number;
export function findIndex(predicate?: unknown): (source: never) => unknown {
  return (source) => findIndexOf(source, predicate as never);
}
/**
 * The last element that `predicate` says yes to, with the type that it narrows it to; undefined if there is
 * none.
 *
 * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { findLast, pipe } from 'seqable/pipe';
 * const name: string | undefined = pipe(['a', 'b', 1], findLast((item) => typeof item === 'string'));
 * name; // → 'b'
 * @see {@link find}, {@link last}, {@link filter}; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in Rust
 */
export function findLast<T, U extends T>(predicate: Guard<T, U>): (source: Iterable<T>) => U | undefined;
/**
 * The last element that `predicate` says yes to; undefined if there is none.
 *
 * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from 0. O(1)
 * memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { findLast, pipe } from 'seqable/pipe';
 * pipe(range(0, 20), findLast((n) => n % 7 === 0)); // → 14
 * @see {@link find}, {@link last}, {@link filter}; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in Rust
 */
export function findLast<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => T | undefined;
export function findLast(predicate?: unknown): (source: never) => unknown {
  return (source) => findLastOf(source, predicate as never);
}
/**
 * The first element; undefined if there is none.
 *
 * Runs now; pulls one element and closes the source. O(1) memory.
 *
 * @example
 * import { empty } from 'seqable/fn';
 * import { first, pipe } from 'seqable/pipe';
 * pipe(['a', 'b'], first()); // → 'a'
 * pipe(empty<string>(), first()) ?? 'none'; // → 'none'
 * @see {@link last}, {@link find}, {@link take}; `FirstOrDefault` in LINQ, `firstOrNull` in Kotlin, `next` in Rust, `head` in lodash, `first` in RxJS
 */
export function first(): <T>(source: Iterable<T>) => T | undefined;
export function first(): (source: never) => unknown {
  return (source) => firstOf(source);
}
/**
 * Nothing; `fn` is called with each element.
 *
 * Runs now, to the end. `fn` gets the value and its index, from 0. O(1) memory. To stop early, use `for…of` or
 * `some`.
 *
 * @throws TypeError if `fn` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { forEach, pipe } from 'seqable/pipe';
 * const lines: string[] = [];
 * pipe(['a', 'b'], forEach((letter, index) => lines.push(`${index}: ${letter}`))); // → undefined
 * lines; // → ['0: a', '1: b']
 * @see {@link tap}; `forEach` in Kotlin, lodash and RxJS, `for_each` in Rust
 */
export function forEach<T>(fn: (value: T, index: number) => void): (source: Iterable<T>) => void;
export function forEach(fn?: unknown): (source: never) => unknown {
  return (source) => forEachOf(source, fn as never);
}
/**
 * Whether `value` is among the elements, not counting the first `skip`.
 *
 * Runs now; stops at the first one that is the same by SameValueZero, and closes the source. Objects, arrays and
 * Dates are told apart by identity; a `key(…)` is by its parts. Over ranges O(1). O(1) memory.
 *
 * @throws TypeError if `skip` is not a whole number or Infinity (it is not converted)
 * @throws RangeError if `skip` is negative, or finite and above 2^53 − 1
 * @example
 * import { includes, pipe } from 'seqable/pipe';
 * pipe([1, NaN, 3], includes(NaN)); // → true
 * pipe(['a', 'b'], includes('a', 1)); // → false
 * @see {@link some}, {@link find}; `in` in Python, `Contains` in LINQ, `contains` in Kotlin, `includes` in lodash
 */
export function includes(value: unknown, skip?: number): (source: Iterable<unknown>) => boolean;
export function includes(value?: unknown, skip?: unknown): (source: never) => unknown {
  return (source) => includesOf(source, value as never, skip as never);
}
/**
 * The index of the first element that is `value`, from 0; −1 if there is none.
 *
 * Runs now; stops at the first one that is the same by SameValueZero (so NaN is found), and closes the source.
 * Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(1) memory.
 *
 * @example
 * import { indexOf, pipe } from 'seqable/pipe';
 * pipe(['a', 'b', 'a'], indexOf('b')); // → 1
 * pipe([1, NaN], indexOf(NaN)); // → 1
 * @see {@link findIndex}, {@link includes}; `index` in Python, `indexOf` in Kotlin and lodash
 */
export function indexOf(value: unknown): (source: Iterable<unknown>) => number;
export function indexOf(value?: unknown): (source: never) => unknown {
  return (source) => indexOfOf(source, value as never);
}
/**
 * Whether there is no element.
 *
 * Runs now; pulls one element and closes the source. O(1) memory. Of a one-shot source that element is lost: see
 * `peekable`.
 *
 * @example
 * import { empty, range } from 'seqable/fn';
 * import { filter, isEmpty, pipe } from 'seqable/pipe';
 * pipe(range(0), filter((n) => n > 5), isEmpty()); // → false
 * pipe(empty(), isEmpty()); // → true
 * @see {@link some}, {@link first}, {@link defaultIfEmpty}; `none` in Kotlin, `!Any` in LINQ, `isEmpty` in lodash and RxJS
 */
export function isEmpty(): (source: Iterable<unknown>) => boolean;
export function isEmpty(): (source: never) => unknown {
  return (source) => isEmptyOf(source);
}
/**
 * Whether no element is smaller than the one before it, by `compare` or the natural order of `sort`; true of
 * nothing.
 *
 * Runs now; stops at the first one that is, and closes the source. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @example
 * import { isSorted, pipe } from 'seqable/pipe';
 * pipe([1, 2, 2, 10], isSorted()); // → true
 * pipe([3, 1], isSorted((a, b) => b - a)); // → true
 * @see {@link sort}, {@link windows}, {@link every}; `is_sorted` in Rust and of more-itertools in Python, `isSorted` of Guava in Java
 */
export function isSorted(): <T>(source: Iterable<T>) => boolean;
/**
 * Whether no element is smaller than the one before it, by `compare` or the natural order of `sort`; true of
 * nothing.
 *
 * Runs now; stops at the first one that is, and closes the source. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @example
 * import { isSorted, pipe } from 'seqable/pipe';
 * pipe([1, 2, 2, 10], isSorted()); // → true
 * pipe([3, 1], isSorted((a, b) => b - a)); // → true
 * @see {@link sort}, {@link windows}, {@link every}; `is_sorted` in Rust and of more-itertools in Python, `isSorted` of Guava in Java
 */
export function isSorted<T>(compare: Compare<T>): (source: Iterable<T>) => boolean;
export function isSorted(compare?: unknown): (source: never) => unknown {
  return (source) => isSortedOf(source, compare as never);
}
/**
 * The elements as one string, with `separator` between them; null and undefined print as nothing.
 *
 * Runs now, to the end. Memory O(length of the string); order kept.
 *
 * @throws TypeError if `separator` or an element cannot be made a string (a symbol)
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { join, pipe } from 'seqable/pipe';
 * pipe(['a', null, 'c'], join('-')); // → 'a--c'
 * pipe(range(1, 4), join()); // → '1,2,3'
 * @see {@link toArray}, {@link innerJoin}; `str.join` in Python, `string.Join` in .NET, `joinToString` in Kotlin, `join` in lodash
 */
export function join(separator?: string): (source: Iterable<unknown>) => string;
export function join(separator?: unknown): (source: never) => unknown {
  return (source) => joinOf(source, separator as never);
}
/**
 * The last element; undefined if there is none.
 *
 * Runs now, to the end; over untouched arrays and ranges it goes straight there, O(1). O(1) memory.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { last, pipe } from 'seqable/pipe';
 * pipe(['a', 'b'], last()); // → 'b'
 * @see {@link first}, {@link reverse}; `LastOrDefault` in LINQ, `lastOrNull` in Kotlin, `last` in Rust, lodash and RxJS
 */
export function last(): <T>(source: Iterable<T>) => T | undefined;
export function last(): (source: never) => unknown {
  return (source) => lastOf(source);
}
/**
 * The largest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one, is
 * the answer. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { max, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], max()); // → 3
 * pipe(['pear', 'fig'], max((a, b) => a.length - b.length)); // → 'pear'
 * @see {@link min}, {@link maxBy}, {@link sort}; `max` in Python, Rust, lodash and RxJS, `Max` in LINQ, `maxOrNull` in Kotlin
 */
export function max(): <T>(source: Iterable<T>) => T | undefined;
/**
 * The largest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one, is
 * the answer. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { max, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], max()); // → 3
 * pipe(['pear', 'fig'], max((a, b) => a.length - b.length)); // → 'pear'
 * @see {@link min}, {@link maxBy}, {@link sort}; `max` in Python, Rust, lodash and RxJS, `Max` in LINQ, `maxOrNull` in Kotlin
 */
export function max<T>(compare: Compare<T>): (source: Iterable<T>) => T | undefined;
export function max(compare?: unknown): (source: never) => unknown {
  return (source) => maxOf(source, compare as never);
}
/**
 * The element with the largest key, by the natural order of `sort`; of equal keys the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. `key` gets the value only, and is asked once for each element; elements whose key is
 * null or undefined are passed over. O(1) memory.
 *
 * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { maxBy, pipe } from 'seqable/pipe';
 * pipe(['pear', 'fig', 'kiwi'], maxBy((word) => word.length)); // → 'pear'
 * @see {@link minBy}, {@link max}, {@link sortBy}; `max(key=…)` in Python, `MaxBy` in LINQ, `maxByOrNull` in Kotlin, `max_by_key` in Rust, `maxBy` in lodash
 */
export function maxBy<T>(key: (value: T) => unknown): (source: Iterable<T>) => T | undefined;
export function maxBy(key?: unknown): (source: never) => unknown {
  return (source) => maxByOf(source, key as never);
}
/**
 * The arithmetic mean of the numbers; undefined of nothing.
 *
 * Runs now, to the end. The sum is exact, and rounded once before it is divided. O(1) memory.
 *
 * @throws TypeError if an element is not a number
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { mean, pipe } from 'seqable/pipe';
 * pipe([1, 2, 6], mean()); // → 3
 * @see {@link sum}, {@link count}; `statistics.fmean` in Python, `Average` in LINQ, `average` in Kotlin, `mean` in lodash, `meanBy` in lodash and es-toolkit
 */
export function mean(): (source: Iterable<number>) => number | undefined;
export function mean(): (source: never) => unknown {
  return (source) => meanOf(source);
}
/**
 * The smallest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one, is
 * the answer. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { min, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], min()); // → 1
 * pipe(['pear', 'fig'], min((a, b) => a.length - b.length)); // → 'fig'
 * @see {@link max}, {@link minBy}, {@link sort}; `min` in Python, Rust, lodash and RxJS, `Min` in LINQ, `minOrNull` in Kotlin
 */
export function min(): <T>(source: Iterable<T>) => T | undefined;
/**
 * The smallest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one, is
 * the answer. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { min, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], min()); // → 1
 * pipe(['pear', 'fig'], min((a, b) => a.length - b.length)); // → 'fig'
 * @see {@link max}, {@link minBy}, {@link sort}; `min` in Python, Rust, lodash and RxJS, `Min` in LINQ, `minOrNull` in Kotlin
 */
export function min<T>(compare: Compare<T>): (source: Iterable<T>) => T | undefined;
export function min(compare?: unknown): (source: never) => unknown {
  return (source) => minOf(source, compare as never);
}
/**
 * The element with the smallest key, by the natural order of `sort`; of equal keys the first. Undefined of
 * nothing.
 *
 * Runs now, to the end. `key` gets the value only, and is asked once for each element; elements whose key is
 * null or undefined are passed over. O(1) memory.
 *
 * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { minBy, pipe } from 'seqable/pipe';
 * pipe(['pear', 'fig', 'kiwi'], minBy((word) => word.length)); // → 'fig'
 * @see {@link maxBy}, {@link min}, {@link sortBy}; `min(key=…)` in Python, `MinBy` in LINQ, `minByOrNull` in Kotlin, `min_by_key` in Rust, `minBy` in lodash
 */
export function minBy<T>(key: (value: T) => unknown): (source: Iterable<T>) => T | undefined;
export function minBy(key?: unknown): (source: never) => unknown {
  return (source) => minByOf(source, key as never);
}
/**
 * The smallest and the largest element, by `compare` or the natural order of `sort`; each the first of equal
 * ones. Undefined of nothing.
 *
 * Runs now, to the end, in one pass. Without `compare`, null and undefined are passed over, and a NaN, if there
 * is one, is both. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { minMax, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], minMax()); // → [1, 3]
 * @see {@link min}, {@link max}, {@link stats}; `minmax` of itertools in Rust and of more-itertools in Python
 */
export function minMax(): <T>(source: Iterable<T>) => [min: T, max: T] | undefined;
/**
 * The smallest and the largest element, by `compare` or the natural order of `sort`; each the first of equal
 * ones. Undefined of nothing.
 *
 * Runs now, to the end, in one pass. Without `compare`, null and undefined are passed over, and a NaN, if there
 * is one, is both. O(1) memory.
 *
 * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds, or without an order, meet
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { minMax, pipe } from 'seqable/pipe';
 * pipe([3, 1, 2], minMax()); // → [1, 3]
 * @see {@link min}, {@link max}, {@link stats}; `minmax` of itertools in Rust and of more-itertools in Python
 */
export function minMax<T>(compare: Compare<T>): (source: Iterable<T>) => [min: T, max: T] | undefined;
export function minMax(compare?: unknown): (source: never) => unknown {
  return (source) => minMaxOf(source, compare as never);
}
/**
 * Two arrays: the elements that `predicate` says yes to, and the others, both with the type that it leaves them.
 *
 * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order kept
 * in both.
 *
 * @throws TypeError if `predicate` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { partition, pipe } from 'seqable/pipe';
 * const [texts, numbers] = pipe([1, 'a', 2], partition((item) => typeof item === 'string'));
 * texts.map((text) => text.toUpperCase()); // → ['A']
 * numbers; // → [1, 2]
 * @see {@link filter}, {@link toGroups}; `partition` in Kotlin, Rust, lodash and RxJS
 */
export function partition<T, U extends T>(
  predicate: Guard<T, U>,
): (source: Iterable<T>) => [U[], Exclude<T, U>[]];
/**
 * Two arrays: the elements that `predicate` says yes to, and the others.
 *
 * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order kept
 * in both.
 *
 * @throws TypeError if `predicate` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { partition, pipe } from 'seqable/pipe';
 * pipe(range(0, 5), partition((n) => n % 2 === 0)); // → [[0, 2, 4], [1, 3]]
 * @see {@link filter}, {@link toGroups}; `partition` in Kotlin, Rust, lodash and RxJS
 */
export function partition<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => [T[], T[]];
export function partition(predicate?: unknown): (source: never) => unknown {
  return (source) => partitionOf(source, predicate as never);
}
/**
 * What `run` gives, and what it cost: elements in and out and time in milliseconds for each stage, measured in
 * the runs that `run` makes of the sequence it gets. `lanes()` draws the way of each element.
 *
 * Runs now: `run` is called once, with a sequence equal to this one. Measuring slows a run down.
 *
 * @throws TypeError at once, if `run` is not a function
 * @example
 * import * as fn from 'seqable/fn';
 * import * as steps from 'seqable/pipe';
 * const evens = steps.pipe(fn.range(0, 100), steps.filter((n) => n % 2 === 0), steps.take(3));
 * const { result, profile } = steps.pipe(evens, steps.profile((seq) => steps.pipe(seq, steps.toArray())));
 * result; // → [0, 2, 4]
 * profile.stages.map((stage) => stage.out); // → [5, 3, 3]
 * @see {@link explain}, {@link tap}, {@link pipe}; `EXPLAIN ANALYZE` in SQL
 */
export function profile<S extends Iterable<unknown>, R>(
  run: (source: S) => R,
): (source: S) => { result: R; profile: Profile };
export function profile(run?: unknown): (source: never) => unknown {
  return (source) => profileOf(source, run as never);
}
/**
 * The number below which the part `q` (from 0 to 1) of the numbers lies: 0 is the least, 0.5 the median, 1 the
 * greatest. Undefined of nothing.
 *
 * Runs now, to the end. Exact, with linear interpolation between neighbours (type 7, as in R, NumPy and Excel);
 * a NaN, if there is one, is the answer. O(n) memory, O(n log n) time.
 *
 * @throws TypeError if `q` or an element is not a number
 * @throws RangeError if `q` is below 0 or above 1
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, quantile } from 'seqable/pipe';
 * pipe([10, 1, 3, 2], quantile(0.5)); // → 2.5
 * @see {@link stats}, {@link mean}, {@link sort}; `statistics.quantiles` and `numpy.quantile` in Python, `percentile_cont` in SQL
 */
export function quantile(q: number): (source: Iterable<number>) => number | undefined;
export function quantile(q?: unknown): (source: never) => unknown {
  return (source) => quantileOf(source, q as never);
}
/**
 * What `reducer` makes of all elements: it gets the result so far, which begins with the first element, and each
 * further one.
 *
 * Runs now, to the end. `reducer` gets the result so far, the value and its index, which begins with 1. O(1)
 * memory.
 *
 * @throws TypeError if `reducer` is not a function, or there is no element
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, reduce } from 'seqable/pipe';
 * pipe([2, 3, 4], reduce((product, n) => product * n)); // → 24
 * @see {@link scan}, {@link sum}; `functools.reduce` in Python, `Aggregate` in LINQ, `reduce` in Kotlin, Rust, lodash and RxJS
 */
export function reduce<T>(reducer: Reducer<T, T>): (source: Iterable<T>) => T;
/**
 * What `reducer` makes of `seed`, a pair, which is typed as one, and all elements: it gets the result so far and
 * each element. Of nothing it is `seed`.
 *
 * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. O(1) memory.
 *
 * @throws TypeError if `reducer` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, reduce } from 'seqable/pipe';
 * pipe([3, 9, 4], reduce(([sum, n], x) => [sum + x, n + 1], [0, 0])); // → [16, 3]
 * @see {@link scan}, {@link collect}; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust, `reduce` in lodash and RxJS
 */
export function reduce<T, P extends Pair>(reducer: Reducer<P, T>, seed: P): (source: Iterable<T>) => P;
/**
 * What `reducer` makes of `seed` and all elements: it gets the result so far and each element. Of nothing it is
 * `seed`.
 *
 * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. A `seed` of undefined
 * counts as given. O(1) memory.
 *
 * @throws TypeError if `reducer` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, reduce } from 'seqable/pipe';
 * pipe(['a', 'b'], reduce((text, letter) => text + letter, '>')); // → '>ab'
 * @see {@link scan}, {@link toMap}; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust, `reduce` in lodash and RxJS
 */
export function reduce<T, A>(reducer: Reducer<A, T>, seed: A): (source: Iterable<T>) => A;
export function reduce(reducer?: unknown, seed?: unknown): (source: never) => unknown {
  const given = arguments.length;
  return (source) =>
    given < 2 ? reduceOf(source, reducer as never) : reduceOf(source, reducer as never, seed as never);
}
/**
 * A Map from each key that `key` gives to what `fn` makes of its elements: it gets the result so far, which
 * begins with `seed(key)`, and each element. No group is kept as an array.
 *
 * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. `seed` is
 * called once for each key. Memory O(keys), which stand in the order in which they first came.
 *
 * @throws TypeError if `key`, `fn` or `seed` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, reduceBy } from 'seqable/pipe';
 * const words = ['fig', 'pear', 'kiwi'];
 * pipe(words, reduceBy((word) => word.length, (text, word) => text + word[0], () => ''));
 * // → Map(2) { 3 => 'f', 4 => 'pk' }
 * @see {@link aggregateBy}, {@link toGroups}, {@link reduce}; `AggregateBy` in LINQ, `foldTo` of `groupingBy` in Kotlin, `reduceBy` in Ramda
 */
export function reduceBy<T, K, A>(
  key: Mapper<T, K>,
  fn: (accumulator: A, value: T, key: K) => A,
  seed: (key: K) => A,
): (source: Iterable<T>) => Map<K, A>;
export function reduceBy(key?: unknown, fn?: unknown, seed?: unknown): (source: never) => unknown {
  return (source) => reduceByOf(source, key as never, fn as never, seed as never);
}
/**
 * An array of `n` elements picked at random, in random order; all of them, if there are fewer.
 *
 * Runs now, to the end, in one pass. Every set of `n` elements is equally likely. `rng`, or `Math.random`, is
 * asked for each element, so a seeded one gives the same sample again. O(n) memory, whatever the number of
 * elements.
 *
 * @throws RangeError if `n` is negative, NaN, or finite and above 2^53 − 1
 * @throws TypeError if `rng` is given and not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, sample } from 'seqable/pipe';
 * pipe(range(0, 1000), sample(3)).length; // → 3
 * pipe(['a', 'b'], sample(5)).sort(); // → ['a', 'b']
 * @see {@link shuffle}, {@link take}; `random.sample` in Python, `RandomSubset` in MoreLINQ, `choose_multiple` of rand in Rust, `sampleSize` in lodash
 */
export function sample(n: number, rng?: Rng): <T>(source: Iterable<T>) => T[];
export function sample(n?: unknown, rng?: unknown): (source: never) => unknown {
  return (source) => sampleOf(source, n as never, rng as never);
}
/**
 * The only element; anything but exactly one element is an error.
 *
 * Runs now; pulls two elements at most, and closes the source. O(1) memory.
 *
 * @throws RangeError if there is no element, or more than one
 * @example
 * import { filter, pipe, single } from 'seqable/pipe';
 * pipe(['a', 'b'], filter((letter) => letter > 'a'), single()); // → 'b'
 * pipe(['a', 'b'], single()); // → throws RangeError
 * @see {@link first}, {@link isEmpty}; `Single` in LINQ, `single` in Kotlin and RxJS, `exactly_one` of itertools in Rust, `one` of more-itertools in Python
 */
export function single(): <T>(source: Iterable<T>) => T;
export function single(): (source: never) => unknown {
  return (source) => singleOf(source);
}
/**
 * The bounds that are known of the number of elements, `min` and `max`; both Infinity, if the sequence is
 * endless.
 *
 * Runs now; pulls nothing, calls no callback. O(stages). `max` is also Infinity where nothing is known.
 *
 * @example
 * import { range } from 'seqable/fn';
 * import { filter, map, pipe, sizeHint } from 'seqable/pipe';
 * pipe([1, 2, 3], filter((n) => n > 1), sizeHint()); // → { min: 0, max: 3 }
 * pipe(range(0), map((n) => n * 2), sizeHint()); // → { min: Infinity, max: Infinity }
 * @see {@link explain}, {@link count}; `size_hint` in Rust, `TryGetNonEnumeratedCount` in LINQ, `operator.length_hint` in Python
 */
export function sizeHint(): (source: Iterable<unknown>) => SizeHint;
export function sizeHint(): (source: never) => unknown {
  return (source) => sizeHintOf(source);
}
/**
 * Whether `predicate` says yes to at least one element; false of nothing.
 *
 * Runs now; stops at the first yes, and closes the source. `predicate` gets the value and its index, from 0.
 * O(1) memory.
 *
 * @throws TypeError if `predicate` is not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, some } from 'seqable/pipe';
 * pipe(range(1), some((n) => n % 7 === 0)); // → true
 * @see {@link every}, {@link find}, {@link includes}; `any` in Python, Kotlin and Rust, `Any` in LINQ, `some` in lodash
 */
export function some<T, A>(predicate: TestOf<T, A>): (source: Iterable<T>) => boolean;
export function some(predicate?: unknown): (source: never) => unknown {
  return (source) => someOf(source, predicate as never);
}
/**
 * Whether the first elements are those of `prefix`, in the same order; true of an empty one.
 *
 * Runs now; stops at the first difference or the end of `prefix`, pulls no element more than that has, and
 * closes both. Elements are compared by `eq`, which gets one of the source and one of `prefix`, or by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(1) memory.
 * A string gives its code points.
 *
 * @throws TypeError if `prefix` is not iterable, or `eq` is given and not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, startsWith } from 'seqable/pipe';
 * pipe(range(1), startsWith([1, 2, 3])); // → true
 * pipe('€20', startsWith('$')); // → false
 * @see {@link equals}, {@link take}, {@link indexOf}; `str.startswith` in Python, `StartsWith` in MoreLINQ, `starts_with` of slices in Rust
 */
export function startsWith(prefix: Iterable<unknown>): <T>(source: Iterable<T>) => boolean;
/**
 * Whether the first elements are those of `prefix`, in the same order; true of an empty one.
 *
 * Runs now; stops at the first difference or the end of `prefix`, pulls no element more than that has, and
 * closes both. Elements are compared by `eq`, which gets one of the source and one of `prefix`, or by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(1) memory.
 * A string gives its code points.
 *
 * @throws TypeError if `prefix` is not iterable, or `eq` is given and not a function
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, startsWith } from 'seqable/pipe';
 * pipe(range(1), startsWith([1, 2, 3])); // → true
 * pipe('€20', startsWith('$')); // → false
 * @see {@link equals}, {@link take}, {@link indexOf}; `str.startswith` in Python, `StartsWith` in MoreLINQ, `starts_with` of slices in Rust
 */
export function startsWith<T>(
  prefix: Iterable<unknown>,
  eq: (a: T, b: any) => boolean,
): (source: Iterable<T>) => boolean;
export function startsWith(prefix?: unknown, eq?: unknown): (source: never) => unknown {
  return (source) => startsWithOf(source, prefix as never, eq as never);
}
/**
 * An object with `count`, `sum`, `mean`, `variance`, `stdev` (of a sample: n − 1), `min` and `max` of the
 * numbers.
 *
 * Runs now, to the end, in one pass. The sum is exact, as that of `sum`. Of nothing `mean`, `min` and `max` are
 * undefined; of fewer than two `variance` and `stdev` are NaN. O(1) memory.
 *
 * @throws TypeError if an element is not a number
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, stats } from 'seqable/pipe';
 * pipe([2, 4, 6], stats());
 * // → { count: 3, sum: 12, mean: 4, variance: 4, stdev: 2, min: 2, max: 6 }
 * @see {@link sum}, {@link mean}, {@link minMax}, {@link quantile}; `statistics` in Python, `summarizingDouble` in Java, `describe` in pandas
 */
export function stats(): (source: Iterable<number>) => Stats;
export function stats(): (source: never) => unknown {
  return (source) => statsOf(source);
}
/**
 * The sum of the numbers, rounded once, at the end; 0 of nothing.
 *
 * Runs now, to the end. Exact whatever the order, as `Math.sumPrecise` is. O(1) memory.
 *
 * @throws TypeError if an element is not a number
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, sum } from 'seqable/pipe';
 * pipe([0.1, 0.2, 0.3, -0.6], sum()); // → 2.7755575615628914e-17
 * pipe(range(1, 101), sum()); // → 5050
 * @see {@link mean}, {@link reduce}; `math.fsum` in Python, `Sum` in LINQ, `sum` in Kotlin, Rust and lodash, `sumBy` in lodash and es-toolkit
 */
export function sum(): (source: Iterable<number>) => number;
/**
 * The sum of the bigints, added to `zero`, which is what comes of nothing.
 *
 * Runs now, to the end. O(1) memory, but for the size of the sum.
 *
 * @throws TypeError if an element is not a bigint
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, sum } from 'seqable/pipe';
 * pipe([2n ** 64n, 1n], sum(0n)); // → 18446744073709551617n
 * @see {@link reduce}; `sum` in Python, Kotlin and Rust, `Sum` in LINQ
 */
export function sum<E>(zero: Zero<E>): (source: Iterable<E>) => bigint;
export function sum(zero?: unknown): (source: never) => unknown {
  return (source) => sumOf(source, zero as never);
}
/**
 * An array of the elements.
 *
 * Runs now, to the end. O(n) memory; order kept. Each call runs the sequence again and gives a new array. As
 * `Array.from`, it fills the memory where a generator of your own never ends: `guard` is for those.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { map, pipe, toArray } from 'seqable/pipe';
 * pipe(range(1, 4), map((n) => n / 2), toArray()); // → [0.5, 1, 1.5]
 * @see {@link toSet}, {@link toMap}, {@link forEach}; `list` in Python, `ToArray` in LINQ, `toList` in Kotlin, `collect` in Rust
 */
export function toArray(): <T>(source: Iterable<T>) => T[];
export function toArray(): (source: never) => unknown {
  return (source) => toArrayOf(source);
}
/**
 * A Map from each key that `key` gives to an array of its elements.
 *
 * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero. Objects,
 * arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(n) memory; keys in the order in
 * which they first came, elements as they came.
 *
 * @throws TypeError if `key` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { pipe, toGroups } from 'seqable/pipe';
 * pipe(range(1, 6), toGroups((n) => (n % 2 ? 'odd' : 'even')));
 * // → Map(2) { 'odd' => [ 1, 3, 5 ], 'even' => [ 2, 4 ] }
 * @see {@link groupBy}, {@link countBy}, {@link partition}; `ToLookup` in LINQ, `groupBy` in Kotlin and lodash
 */
export function toGroups<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, NonEmpty<T>>;
/**
 * A Map from each key that `key` gives to an array of what `value` gives for its elements.
 *
 * Runs now, to the end. `key` and `value` get the value and its index, from 0; keys are compared by
 * SameValueZero. Objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts. O(n) memory;
 * keys in the order in which they first came, values as they came.
 *
 * @throws TypeError if `key` is not a function, or `value` is given and not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toGroups } from 'seqable/pipe';
 * pipe(['fig', 'pear', 'kiwi'], toGroups((word) => word.length, (word) => word[0]));
 * // → Map(2) { 3 => [ 'f' ], 4 => [ 'p', 'k' ] }
 * @see {@link groupBy}, {@link toMap}; `ToLookup` in LINQ, `groupBy` in Kotlin
 */
export function toGroups<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): (source: Iterable<T>) => Map<K, NonEmpty<V>>;
export function toGroups(key?: unknown, value?: unknown): (source: never) => unknown {
  return (source) => toGroupsOf(source, key as never, value as never);
}
/**
 * An array of the elements; `JSON.stringify` calls it.
 *
 * Runs now, to the end. O(n) memory; order kept.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { range } from 'seqable/fn';
 * import { map, pipe } from 'seqable/pipe';
 * JSON.stringify({ squares: pipe(range(1, 4), map((n) => n * n)) }); // → '{"squares":[1,4,9]}'
 * @see {@link toArray}, {@link toObject}
 */
export function toJSON(): <T>(source: Iterable<T>) => T[];
export function toJSON(): (source: never) => unknown {
  return (source) => toJSONOf(source);
}
/**
 * A Map of the elements, which are pairs of a key and a value. Of the same key the last value stays, in the
 * place of the first.
 *
 * Runs now, to the end. O(n) memory; keys in the order in which they first came. As keys, objects, arrays and
 * Dates are told apart by identity; a `key(…)` is by its parts, and `get` finds it by any with the same.
 *
 * @throws TypeError if an element is not an object
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toMap } from 'seqable/pipe';
 * pipe([['a', 1], ['b', 2]] as ([string, number])[], toMap()); // → Map(2) { 'a' => 1, 'b' => 2 }
 * @see {@link toObject}, {@link toGroups}; `dict` in Python, `toMap` in Kotlin, `collect` in Rust
 */
export function toMap(): <K, V>(source: Iterable<Entry<K, V>>) => Map<K, V>;
/**
 * A Map of the elements under the key that `key` gives for each. Of the same key the last element stays, in the
 * place of the first.
 *
 * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order in which they
 * first came. As keys, objects, arrays and Dates are told apart by identity; a `key(…)` is by its parts, and
 * `get` finds it by any with the same.
 *
 * @throws TypeError if `key` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toMap } from 'seqable/pipe';
 * pipe(['fig', 'apple'], toMap((word) => word.length)); // → Map(2) { 3 => 'fig', 5 => 'apple' }
 * @see {@link toGroups}, {@link toObject}; `ToDictionary` in LINQ, `associateBy` in Kotlin, `keyBy` in lodash
 */
export function toMap<T, K>(key: Mapper<T, K>): (source: Iterable<T>) => Map<K, T>;
/**
 * A Map of the values that `value` gives for each element, under the keys that `key` gives. Of the same key the
 * last value stays, or what `merge(earlier, later, key)` makes of the two.
 *
 * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the order
 * in which they first came. As keys, objects, arrays and Dates are told apart by identity; a `key(…)` is by its
 * parts, and `get` finds it by any with the same.
 *
 * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toMap } from 'seqable/pipe';
 * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
 * pipe(sold, toMap((row) => row.city, (row) => row.n, (a, b) => a + b));
 * // → Map(2) { 'Oslo' => 5, 'Rome' => 1 }
 * @see {@link toGroups}, {@link countBy}, {@link toObject}; `ToDictionary` in LINQ, `associate` in Kotlin
 */
export function toMap<T, K, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): (source: Iterable<T>) => Map<K, V>;
export function toMap(key?: unknown, value?: unknown, merge?: unknown): (source: never) => unknown {
  return (source) => toMapOf(source, key as never, value as never, merge as never);
}
/**
 * An object of the elements, which are pairs of a key and a value. Of the same key the last value stays.
 *
 * Runs now, to the end. O(n) memory; keys in the order of the language (whole numbers first). Any key becomes an
 * own property, `__proto__` too.
 *
 * @throws TypeError if an element is not an object
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toObject } from 'seqable/pipe';
 * pipe([['a', 1], ['b', 2]] as ([string, number])[], toObject()); // → { a: 1, b: 2 }
 * @see {@link toMap}; `fromPairs` in lodash
 */
export function toObject(): <K extends PropertyKey, V>(source: Iterable<Entry<K, V>>) => ByKey<K, V>;
/**
 * An object of the elements under the key that `key` gives for each. Of the same key the last element stays.
 *
 * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order of the
 * language (whole numbers first). Any key becomes an own property, `__proto__` too.
 *
 * @throws TypeError if `key` is not a function
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toObject } from 'seqable/pipe';
 * pipe(['fig', 'apple'], toObject((word) => word.charAt(0))); // → { f: 'fig', a: 'apple' }
 * @see {@link toMap}; `keyBy` in lodash, `associateBy` in Kotlin
 */
export function toObject<T, K extends PropertyKey>(key: Mapper<T, K>): (source: Iterable<T>) => ByKey<K, T>;
/**
 * An object of the values that `value` gives for each element, under the keys that `key` gives. Of the same key
 * the last value stays, or what `merge(earlier, later, key)` makes of the two.
 *
 * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the order
 * of the language (whole numbers first). Any key becomes an own property, `__proto__` too.
 *
 * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toObject } from 'seqable/pipe';
 * pipe(['a', 'b', 'a'], toObject((letter) => letter, () => 1, (a, b) => a + b)); // → { a: 2, b: 1 }
 * @see {@link toMap}, {@link countBy}; `associate` in Kotlin
 */
export function toObject<T, K extends PropertyKey, V>(
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): (source: Iterable<T>) => ByKey<K, V>;
export function toObject(key?: unknown, value?: unknown, merge?: unknown): (source: never) => unknown {
  return (source) => toObjectOf(source, key as never, value as never, merge as never);
}
/**
 * A Set of the elements, in the order in which they first came.
 *
 * Runs now, to the end. Memory O(distinct elements), which are compared by SameValueZero. Objects, arrays and
 * Dates are told apart by identity; a `key(…)` is by its parts, and `has` finds it by any with the same.
 *
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, toSet } from 'seqable/pipe';
 * pipe('abracadabra', toSet()); // → Set(5) { 'a', 'b', 'r', 'c', 'd' }
 * @see {@link distinct}, {@link toArray}; `set` in Python, `ToHashSet` in LINQ, `toSet` in Kotlin
 */
export function toSet(): <T>(source: Iterable<T>) => Set<T>;
export function toSet(): (source: never) => unknown {
  return (source) => toSetOf(source);
}
/**
 * An array of arrays: the first places of all elements, which are arrays, then the second ones, and so on.
 *
 * Runs now, to the end. O(n) memory; order kept. The first element says how many arrays there are; of nothing
 * there are none. What a shorter element lacks is undefined, what a longer one has more is left out.
 *
 * @throws TypeError if an element is not an array
 * @throws SeqInfiniteError if the sequence is endless
 * @example
 * import { pipe, unzip } from 'seqable/pipe';
 * const [names, years] = pipe([['Ada', 1815], ['Alan', 1912]] as ([string, number])[], unzip());
 * names; // → ['Ada', 'Alan']
 * years; // → [1815, 1912]
 * @see {@link zip}, {@link partition}, {@link toObject}; `zip(*…)` in Python, `unzip` in Kotlin, Rust and lodash
 */
export function unzip(): <U extends readonly unknown[]>(
  source: Iterable<U>,
) => { -readonly [I in keyof U]: U[I][] };
export function unzip(): (source: never) => unknown {
  return (source) => unzipOf(source);
}
/**
 * The same elements, each computed once: kept as it is pulled, and replayed to every run.
 *
 * Lazy: a run pulls only what no run before it has pulled. O(n) memory, until the result is let go. The source
 * is held open until it ends or the result is disposed; leaving a run early does not close it. An error of the
 * source is thrown again to each run that comes to it.
 *
 * @throws SeqConsumedError when run after it was disposed
 * @example
 * import { map, max, memoize, pipe, sum } from 'seqable/pipe';
 * let calls = 0;
 * const costly = pipe([1, 2, 3], map((n) => (calls++, n * 10)), memoize());
 * pipe(costly, sum()); // → 60
 * pipe(costly, max()); // → 30
 * calls; // → 3
 * @see {@link cycle}, {@link toArray}; `itertools.tee` in Python, `Memoize` in Ix.NET, `shareReplay` in RxJS
 */
export function memoize(): <T>(source: Iterable<T>) => SharedLazy<T>;
export function memoize(): (source: never) => unknown {
  return (source) => memoizeOf(source);
}
/**
 * An iterator over the elements that can also look one ahead: `peek()` tells what `next()` will give,
 * `nextIf(predicate)` takes it only if it passes.
 *
 * Lazy: opens the source at the first `next`, `peek` or `nextIf`. Memory O(1): one element. It is its own
 * iterator, so it runs once; leaving a `for…of`, `return()` and `using` close the source.
 *
 * @example
 * import { peekable, pipe } from 'seqable/pipe';
 * const digits = pipe('42+1', peekable());
 * let number = '';
 * for (let d = digits.nextIf((c) => c >= '0'); !d.done; d = digits.nextIf((c) => c >= '0')) number += d.value;
 * number; // → '42'
 * digits.peek().value; // → '+'
 * @see {@link share}, {@link windows}, {@link chunkWhile}; `peekable` in Rust and of more-itertools in Python
 */
export function peekable(): <T>(source: Iterable<T>) => Peekable<T>;
export function peekable(): (source: never) => unknown {
  return (source) => peekableOf(source);
}
/**
 * One run of the source that all runs of the result share: each goes on where the one before stopped.
 *
 * Lazy; constant memory: nothing is kept, each element goes to the run that asks for it. Leaving a run early
 * does not close the source; it is held open until it ends or the result is disposed. After the end every run is
 * empty.
 *
 * @throws SeqConsumedError when run after it was disposed
 * @example
 * import { first, pipe, share, toArray } from 'seqable/pipe';
 * const lines = pipe(['name', 'Ada', 'Alan'], share());
 * const header = pipe(lines, first()); // → 'name'
 * pipe(lines, toArray()); // → ['Ada', 'Alan']
 * @see {@link memoize}, {@link tee}, {@link peekable}; `iter` in Python, `by_ref` in Rust, `Share` in Ix.NET, `share` in RxJS
 */
export function share(): <T>(source: Iterable<T>) => SharedLazy<T>;
export function share(): (source: never) => unknown {
  return (source) => shareOf(source);
}
/**
 * Two Seqs of the same elements over one run of this one, each read once, at its own pace.
 *
 * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until the other one has had it
 * or is disposed: O(gap) memory. A further run of a branch goes on where it stands. The source is held open
 * until it ends or both branches are disposed; leaving a run early does not close it.
 *
 * @throws SeqConsumedError when a branch is run after it was disposed
 * @example
 * import { max, min, pipe, tee } from 'seqable/pipe';
 * const [a, b] = pipe([1, 2, 6], tee());
 * const [least, most] = [pipe(a, min()), pipe(b, max())];
 * [least, most]; // → [1, 6]
 * @see {@link memoize}, {@link share}; `itertools.tee` in Python and Rust, `Publish` in Ix.NET
 */
export function tee(): <T>(source: Iterable<T>) => [SharedLazy<T>, SharedLazy<T>];
/**
 * An array of `n` Seqs of the same elements over one run of this one, each read once, at its own pace.
 *
 * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until all others have had it or
 * are disposed: O(gap) memory. A further run of a branch goes on where it stands. The source is held open until
 * it ends or all branches are disposed; leaving a run early does not close it.
 *
 * @throws TypeError at once, if `n` is not a whole number (it is not converted)
 * @throws RangeError at once, if `n` is below 1 or above 2^16
 * @throws SeqConsumedError when a branch is run after it was disposed
 * @example
 * import { zip } from 'seqable/fn';
 * import { drop, map, pipe, tee, toArray } from 'seqable/pipe';
 * const [a, b, c] = pipe(['x', 'y'], tee(3));
 * pipe(zip([a, pipe(b, drop(1)), pipe(c, map((text) => text + text))]), toArray()); // → [['x', 'y', 'xx']]
 * @see {@link memoize}, {@link share}; `itertools.tee` in Python
 */
export function tee<N extends number>(n: N): <T>(source: Iterable<T>) => Tuple<SharedLazy<T>, N>;
export function tee(n?: unknown): (source: never) => unknown {
  return (source) => teeOf(source, n as never);
}

export type { Lazy } from './engine/lazy.ts';
export type {
  Async,
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
  Instead,
  Mapper,
  NoString,
  NonEmpty,
  Opened,
  Pair,
  Predicate,
  Reducer,
  Reply,
  Rng,
  Stats,
  Summand,
  Test,
  TestOf,
  Timing,
  Tuple,
  Zero,
} from './types.ts';
export type { CombinationsOptions } from './stages/combinations.ts';
export type { Children } from './stages/expandCursors.ts';
export type { TreeOrder } from './stages/expand.ts';
export type { LazyGroup } from './stages/groupBy.ts';
export type { Accum } from './stages/mapAccum.ts';
export type { Progress, ProgressInterval } from './stages/progress.ts';
export type { Undersized } from './stages/windows.ts';
export type { ExplainedStage, Explanation } from './terminals/explain.ts';
export type { Profile, ProfiledStage } from './terminals/profile.ts';
export type { SizeHint } from './terminals/sizeHint.ts';
export type { SharedLazy } from './sharing/shared.ts';
export type { Peekable } from './sharing/peekable.ts';
export type { SeqIterator } from './engine/run/iterator.ts';
export type { AnyStep, ManySteps } from './terminals/pipe.ts';
