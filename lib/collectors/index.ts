/**
 * `seqable/collectors`: mergeable folds, for `collect`, `aggregateBy` and each other.
 *
 *     import { all, count, sum } from 'seqable/collectors';
 *     orders.aggregateBy((order) => order.city, all({ orders: count(), total: sum((order) => order.amount) }));
 *
 * A collector has four functions: one begins, one adds an element, one merges the accumulators of two parts, one ends.
 * Merging gives the result of one pass over both parts, so parts may be folded apart: in workers, by the hour, on
 * several machines. A function that uses its index sees the elements of its own part counted from 0.
 */
export type { Async, AtOnce, Stats, Timing } from '../types.ts';
export type {
  Collector,
  Compare,
  Guard,
  Mapper,
  NoString,
  Opened,
  Portable,
  Predicate,
  Rng,
  TestOf,
} from '../types.ts';
export { all } from './all.ts';
export type { Collectors } from './all.ts';
export { count } from './count.ts';
export { countBy } from './countBy.ts';
export { distinctCount } from './distinctCount.ts';
export { filtering } from './filtering.ts';
export { first } from './first.ts';
export { flatMapping } from './flatMapping.ts';
export { groupBy } from './groupBy.ts';
export { join } from './join.ts';
export { last } from './last.ts';
export { mapping } from './mapping.ts';
export { max } from './max.ts';
export { mean } from './mean.ts';
export { min } from './min.ts';
export { minMax } from './minMax.ts';
export { quantile } from './quantile.ts';
export { reservoir } from './reservoir.ts';
export { stats } from './stats.ts';
export { sum } from './sum.ts';
export { toArray } from './toArray.ts';
export { toMap } from './toMap.ts';
export { toSet } from './toSet.ts';
export { topK } from './topK.ts';
