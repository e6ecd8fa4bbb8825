/**
 * The side door: every operation as a function of any iterable, for programs that use only a few of them. A lazy one
 * gives a plan that can be iterated any number of times; the method of Seq of the same name has the details.
 *
 *     import { filter, map, toArray } from 'seqable/fn';
 *     toArray(map(filter([1, 2, 3], isOdd), square));
 *
 * This is the only barrel of the library, and has no code of its own, so that bundlers keep only the functions used.
 */

// Sources
export { concat } from './sources/concat.ts';
export { defer } from './sources/defer.ts';
export { empty } from './sources/empty.ts';
export { from } from './sources/from.ts';
export { generate } from './sources/generate.ts';
export { interleave } from './sources/interleave.ts';
export { iterate } from './sources/iterate.ts';
export { mergeSorted } from './sources/mergeSorted.ts';
export { of } from './sources/of.ts';
export { product } from './sources/product.ts';
export { range } from './sources/range.ts';
export { repeat } from './sources/repeat.ts';
export { unfold } from './sources/unfold.ts';
export { zip } from './sources/zip.ts';
export { zipKeyed } from './sources/zipKeyed.ts';

// Stages
export { append } from './stages/append.ts';
export { chunkBy } from './stages/chunkBy.ts';
export { chunks } from './stages/chunks.ts';
export { chunkWhile } from './stages/chunkWhile.ts';
export { combinations } from './stages/combinations.ts';
export { compress } from './stages/compress.ts';
export { cycle } from './stages/cycle.ts';
export { dedupe } from './stages/dedupe.ts';
export { defaultIfEmpty } from './stages/defaultIfEmpty.ts';
export { difference } from './stages/difference.ts';
export { distinct } from './stages/distinct.ts';
export { drop } from './stages/drop.ts';
export { dropLast } from './stages/dropLast.ts';
export { dropWhile } from './stages/dropWhile.ts';
export { enumerate } from './stages/enumerate.ts';
export { expand } from './stages/expand.ts';
export { filter } from './stages/filter.ts';
export { filterMap } from './stages/filterMap.ts';
export { finally } from './stages/finally.ts';
export { flatMap } from './stages/flatMap.ts';
export { flatten } from './stages/flatten.ts';
export { fullJoin } from './stages/fullJoin.ts';
export { groupBy } from './stages/groupBy.ts';
export { groupJoin } from './stages/groupJoin.ts';
export { guard } from './stages/guard.ts';
export { innerJoin } from './stages/innerJoin.ts';
export { intersection } from './stages/intersection.ts';
export { intersperse } from './stages/intersperse.ts';
export { label } from './stages/label.ts';
export { leftJoin } from './stages/leftJoin.ts';
export { map } from './stages/map.ts';
export { mapAccum } from './stages/mapAccum.ts';
export { permutations } from './stages/permutations.ts';
export { powerset } from './stages/powerset.ts';
export { prepend } from './stages/prepend.ts';
export { progress } from './stages/progress.ts';
export { reverse } from './stages/reverse.ts';
export { rightJoin } from './stages/rightJoin.ts';
export { scan } from './stages/scan.ts';
export { shuffle } from './stages/shuffle.ts';
export { slice } from './stages/slice.ts';
export { sort } from './stages/sort.ts';
export { sortBy } from './stages/sortBy.ts';
export { split } from './stages/split.ts';
export { stepBy } from './stages/stepBy.ts';
export { symmetricDifference } from './stages/symmetricDifference.ts';
export { take } from './stages/take.ts';
export { takeLast } from './stages/takeLast.ts';
export { takeUntil } from './stages/takeUntil.ts';
export { takeWhile } from './stages/takeWhile.ts';
export { tap } from './stages/tap.ts';
export { thenBy } from './stages/thenBy.ts';
export { union } from './stages/union.ts';
export { windows } from './stages/windows.ts';

// Terminals
export { aggregateBy } from './terminals/aggregateBy.ts';
export { at } from './terminals/at.ts';
export { collect } from './terminals/collect.ts';
export { compare } from './terminals/compare.ts';
export { count } from './terminals/count.ts';
export { countBy } from './terminals/countBy.ts';
export { equals } from './terminals/equals.ts';
export { every } from './terminals/every.ts';
export { explain } from './terminals/explain.ts';
export { find } from './terminals/find.ts';
export { findIndex } from './terminals/findIndex.ts';
export { findLast } from './terminals/findLast.ts';
export { first } from './terminals/first.ts';
export { forEach } from './terminals/forEach.ts';
export { includes } from './terminals/includes.ts';
export { indexOf } from './terminals/indexOf.ts';
export { isEmpty } from './terminals/isEmpty.ts';
export { isSorted } from './terminals/isSorted.ts';
export { join } from './terminals/join.ts';
export { last } from './terminals/last.ts';
export { max } from './terminals/max.ts';
export { maxBy } from './terminals/maxBy.ts';
export { mean } from './terminals/mean.ts';
export { min } from './terminals/min.ts';
export { minBy } from './terminals/minBy.ts';
export { minMax } from './terminals/minMax.ts';
export { partition } from './terminals/partition.ts';
export { pipe } from './terminals/pipe.ts';
export { profile } from './terminals/profile.ts';
export { quantile } from './terminals/quantile.ts';
export { reduce } from './terminals/reduce.ts';
export { reduceBy } from './terminals/reduceBy.ts';
export { sample } from './terminals/sample.ts';
export { single } from './terminals/single.ts';
export { sizeHint } from './terminals/sizeHint.ts';
export { some } from './terminals/some.ts';
export { startsWith } from './terminals/startsWith.ts';
export { stats } from './terminals/stats.ts';
export { sum } from './terminals/sum.ts';
export { toArray } from './terminals/toArray.ts';
export { toGroups } from './terminals/toGroups.ts';
export { toJSON } from './terminals/toJSON.ts';
export { toMap } from './terminals/toMap.ts';
export { toObject } from './terminals/toObject.ts';
export { toSet } from './terminals/toSet.ts';
export { unzip } from './terminals/unzip.ts';

// Sharing
export { memoize } from './sharing/memoize.ts';
export { peekable } from './sharing/peekable.ts';
export { share } from './sharing/share.ts';
export { tee } from './sharing/tee.ts';

// Keys
export { key } from './key.ts';

// Types
export type { SeqIterator } from './engine/run/iterator.ts';
export type { Key } from './key.ts';
export type { Lazy } from './engine/lazy.ts';
export type { Peekable } from './sharing/peekable.ts';
export type { SharedLazy } from './common/sharedFacade.ts';
export type { RangeOptions } from './sources/range.ts';
export type { UnfoldStep } from './sources/unfold.ts';
export type { Same } from './stages/chunkWhile.ts';
export type { CombinationsOptions } from './stages/combinations.ts';
export type { TreeOrder } from './stages/expand.ts';
export type { Children } from './cursors/expandCursors.ts';
export type { LazyGroup } from './stages/groupBy.ts';
export type { Accum } from './stages/mapAccum.ts';
export type { Progress, ProgressInterval } from './stages/progress.ts';
export type { Undersized } from './stages/windows.ts';
export type { ExplainedStage, Explanation } from './terminals/explain.ts';
export type { AnyStep, ManySteps } from './terminals/pipe.ts';
export type { Moment, Profile, ProfiledSide, ProfiledStage, ProfileOptions } from './terminals/profile.ts';
export type { SizeHint } from './terminals/sizeHint.ts';
export type * from './types.ts';
