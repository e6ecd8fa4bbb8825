/**
 * The side door: every operation as a function of any iterable, for programs that want only a few of them. A lazy one
 * gives a plan that can be iterated any number of times; what each does is told at the method of the same name of Seq.
 *
 *     import { filter, map, toArray } from 'seqable/fn';
 *     toArray(map(filter([1, 2, 3], isOdd), square));
 *
 * This is the only barrel of the library, and has nothing of its own: bundlers keep what is used.
 */

// Sources
export { concat } from './sources/concat.ts';
export { defer } from './sources/defer.ts';
export { empty } from './sources/empty.ts';
export { from } from './sources/from.ts';
export { iterate } from './sources/iterate.ts';
export { of } from './sources/of.ts';
export { product } from './sources/product.ts';
export { range } from './sources/range.ts';
export { repeat } from './sources/repeat.ts';
export { zip } from './sources/zip.ts';
export { zipKeyed } from './sources/zipKeyed.ts';

// Stages
export { chunkBy } from './stages/chunkBy.ts';
export { chunks } from './stages/chunks.ts';
export { cycle } from './stages/cycle.ts';
export { distinct } from './stages/distinct.ts';
export { drop } from './stages/drop.ts';
export { dropWhile } from './stages/dropWhile.ts';
export { enumerate } from './stages/enumerate.ts';
export { filter } from './stages/filter.ts';
export { finally } from './stages/finally.ts';
export { flatMap } from './stages/flatMap.ts';
export { flatten } from './stages/flatten.ts';
export { groupBy } from './stages/groupBy.ts';
export { innerJoin } from './stages/innerJoin.ts';
export { map } from './stages/map.ts';
export { reverse } from './stages/reverse.ts';
export { scan } from './stages/scan.ts';
export { slice } from './stages/slice.ts';
export { sort } from './stages/sort.ts';
export { sortBy } from './stages/sortBy.ts';
export { take } from './stages/take.ts';
export { takeWhile } from './stages/takeWhile.ts';
export { tap } from './stages/tap.ts';
export { thenBy } from './stages/thenBy.ts';
export { windows } from './stages/windows.ts';

// Terminals
export { count } from './terminals/count.ts';
export { countBy } from './terminals/countBy.ts';
export { every } from './terminals/every.ts';
export { explain } from './terminals/explain.ts';
export { find } from './terminals/find.ts';
export { first } from './terminals/first.ts';
export { forEach } from './terminals/forEach.ts';
export { includes } from './terminals/includes.ts';
export { join } from './terminals/join.ts';
export { last } from './terminals/last.ts';
export { max } from './terminals/max.ts';
export { maxBy } from './terminals/maxBy.ts';
export { mean } from './terminals/mean.ts';
export { min } from './terminals/min.ts';
export { minBy } from './terminals/minBy.ts';
export { partition } from './terminals/partition.ts';
export { pipe } from './terminals/pipe.ts';
export { profile } from './terminals/profile.ts';
export { reduce } from './terminals/reduce.ts';
export { some } from './terminals/some.ts';
export { sum } from './terminals/sum.ts';
export { toArray } from './terminals/toArray.ts';
export { toGroups } from './terminals/toGroups.ts';
export { toMap } from './terminals/toMap.ts';
export { toObject } from './terminals/toObject.ts';
export { toSet } from './terminals/toSet.ts';

// Sharing
export { memoize } from './sharing/memoize.ts';

// Types
export type { SeqIterator } from './engine/iterator.ts';
export type { Lazy } from './engine/lazy.ts';
export type { Plan } from './engine/plan.ts';
export type { RangeOptions } from './sources/range.ts';
export type { LazyGroup } from './stages/groupBy.ts';
export type { Undersized } from './stages/windows.ts';
export type { ExplainedStage, Explanation } from './terminals/explain.ts';
export type { Profile, ProfiledStage } from './terminals/profile.ts';
export type {
  Compare,
  Direction,
  Elements,
  Entry,
  Flat,
  Guard,
  Mapper,
  NonEmpty,
  Predicate,
  Reducer,
  Source,
  Tuple,
} from './types.ts';
