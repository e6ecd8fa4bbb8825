/**
 * sort: the elements in order.
 *
 *     3 1 2 ── sort() ──▶ 1 2 3
 *
 * Stable. Followed by take(k) or first(), it keeps only the k that come first.
 * Holds  every element; k of them with take(k)
 * Size   that of the source
 */
import { optionalCallable, receiver } from '../engine/check.ts';
import { collect } from '../engine/collect.ts';
import { arrayOf, OwnCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { collected } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { PullStage } from '../engine/stage.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { stableSort } from '../structures/stableSort.ts';
import { TopK } from '../structures/topK.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.sort} for any iterable. */
export function sort<T>(source: Iterable<T>, compare?: Compare<T>): Lazy<T> {
  receiver('sort', source);
  optionalCallable(source, 'sort', 'compare', compare);
  return withPull<T, T>(source, new Sort(comparer(compare), Infinity));
}

class Sort<T> implements PullStage<T, T> {
  readonly name = 'sort';
  readonly holds = 'every element';
  private readonly compare: Compare<T>;
  private readonly count: number;

  constructor(compare: Compare<T>, count: number) {
    this.compare = compare;
    this.count = count;
  }

  open(up: () => Cursor<T>): Cursor<T> {
    const { compare, count } = this;
    const cursor = up();
    const values = count === Infinity ? sorted(cursor, compare) : smallest(cursor, compare, count);
    return new OwnCursor(values, true);
  }

  size(up: Bounds): Bounds {
    return collected(up, this.name);
  }

  limit(count: number): Sort<T> {
    return new Sort(this.compare, count);
  }
}

function sorted<T>(cursor: Cursor<T>, compare: Compare<T>): T[] {
  const values = collect(cursor);
  stableSort(values, compare);
  return values;
}

/** The `count` elements of `cursor` that come first, in order, holding no more of them at any time. */
function smallest<T>(cursor: Cursor<T>, compare: Compare<T>, count: number): T[] {
  const best = new TopK<T>(count, compare);
  const array = arrayOf(cursor);
  for (let i = 0; array === undefined ? cursor.advance() : i < array.length; i++) {
    const value = array === undefined ? cursor.value : (array[i] as T);
    best.add(value, value);
  }
  return best.drain();
}
