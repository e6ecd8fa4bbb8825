/**
 * sort: the elements in order.
 *
 *     3 1 2 ── sort() ──▶ 1 2 3
 *
 * Stable. Followed by take(k) or first(), it keeps only the first k.
 * Holds  every element; k of them with take(k)
 * Size   that of the source
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { collected } from '../engine/bounds.ts';
import { LIST } from '../engine/contract.ts';
import type { Bounds, CollectStage } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { push, Sink, Terminal } from '../engine/sink.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { stableSort } from '../structures/stableSort.ts';
import type { Compare, OfTwo } from '../types.ts';
import { firstByKey } from '../common/sortByKeys.ts';

/** {@link Seq.sort} for any iterable. */
export function sort<T, C extends Compare<T> = Compare<T>>(
  source: Iterable<T>,
  compare?: C & OfTwo<C, '.sortBy(f)'>,
): Lazy<T>;
export function sort<T>(source: Iterable<T>, compare?: Compare<T>): Lazy<T> {
  const up = receiver('sort', source);
  optionalCallable(source, 'sort', 'compare', compare);
  return withCollect(source, up, new SortStage<T>(compare));
}

class SortStage<T> implements CollectStage<T, T> {
  private readonly compare: Compare<T> | undefined;

  constructor(compare: Compare<T> | undefined) {
    this.compare = compare;
  }

  get name(): string {
    return 'sort';
  }

  get holds(): string {
    return 'every element';
  }

  get limits(): boolean {
    return true;
  }

  start(wanted: number): Sink<T, unknown, T[], unknown> {
    const order = comparer(this.compare, 'sort');
    return wanted === Infinity
      ? new Sink('sort', SORTED as never, undefined, [], order)
      : firstByKey('sort', undefined, order, wanted);
  }

  size(up: Bounds): Bounds {
    return collected(up, 'sort');
  }
}

const SORTED = /* @__PURE__ */ new Terminal<unknown, unknown[], unknown[], Compare<never>>(
  push,
  stableSort as never,
  true,
  LIST,
);
