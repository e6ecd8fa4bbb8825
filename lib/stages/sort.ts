/**
 * sort: the elements in order.
 *
 *     3 1 2 ── sort() ──▶ 1 2 3
 *
 * Stable. Followed by take(k) or first(), it keeps only the k that come first.
 * Holds  every element; k of them with take(k)
 * Size   that of the source
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { collected } from '../engine/bounds.ts';
import type { Bounds, CollectStage, Gather } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { StableSort } from '../structures/stableSort.ts';
import { TopK } from '../structures/topK.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.sort} for any iterable. */
export function sort<T>(source: Iterable<T>, compare?: Compare<T>): Lazy<T> {
  const up = receiver('sort', source);
  optionalCallable(source, 'sort', 'compare', compare);
  return withCollect(source, up, new SortStage<T>(compare, Infinity));
}

class SortStage<T> implements CollectStage<T, T> {
  private readonly compare: Compare<T> | undefined;
  private readonly count: number;

  constructor(compare: Compare<T> | undefined, count: number) {
    this.compare = compare;
    this.count = count;
  }

  get name(): string {
    return 'sort';
  }

  get holds(): string {
    return 'every element';
  }

  start(): Gather<T, T> {
    const order = comparer(this.compare, 'sort');
    if (this.count !== Infinity) return new FirstGather(this.count, order);
    return new StableSort(order);
  }

  size(up: Bounds): Bounds {
    return collected(up, 'sort');
  }

  limit(count: number): SortStage<T> {
    return new SortStage(this.compare, count);
  }
}

/** The elements that come first, in order: holds no more than so many at any time. */
class FirstGather<T> implements Gather<T, T> {
  private readonly best: TopK<T>;

  constructor(count: number, order: Compare<T>) {
    this.best = new TopK(count, order);
  }

  add(value: T, index: number): void {
    this.best.add(value, value, index);
  }

  values(): T[] {
    return this.best.drain();
  }
}
