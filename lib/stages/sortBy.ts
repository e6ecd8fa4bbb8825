/**
 * sortBy: the elements in the order of their keys.
 *
 *     bob al ── sortBy(length) ──▶ al bob
 *
 * Each key is asked for once, as the element arrives. Stable. Followed by take(k) or first(), it keeps only k.
 * thenBy adds a key to the same stage.
 * Holds  every element with its keys; k of them with take(k)
 * Size   that of the source
 */
import { callable, receiver, refuse, show } from '../engine/check.ts';
import { OwnCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { collected } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { PullStage } from '../engine/stage.ts';
import { put, TypeError } from '../structures/builtins.ts';
import { comparer } from '../structures/defaultOrder.ts';
import type { Compare, Direction } from '../types.ts';
import { smallestBy, sortedBy } from './sortRows.ts';
import type { Order } from './sortRows.ts';

/** {@link Seq.sortBy} for any iterable. */
export function sortBy<T, K>(
  source: Iterable<T>,
  key: (value: T) => K,
  direction: Direction<K> = 'asc',
): Lazy<T> {
  receiver('sortBy', source);
  return withPull<T, T>(source, new SortBy<T>(orderOf(source, 'sortBy', key, direction)));
}

/** Checks a key and a direction. */
export function orderOf<T, K>(
  source: unknown,
  operation: string,
  key: (value: T) => K,
  direction: Direction<K>,
): Order<T> {
  callable(source, operation, 'key', key);
  if (direction !== 'asc' && direction !== 'desc' && typeof direction !== 'function') {
    const wanted = `${operation}: direction must be "asc", "desc" or a compare function`;
    refuse(source, new TypeError(`${wanted}, but got ${show(direction)}`));
  }
  return { key, compare: comparer(direction) as Compare<unknown> };
}

/** The last key, and behind it the stage with those before: thenBy copies nothing, however many keys there are. */
export class SortBy<T> implements PullStage<T, T> {
  readonly name = 'sortBy';
  readonly holds = 'every element';
  readonly label?: string;
  private readonly order: Order<T>;
  private readonly before: SortBy<T> | undefined;
  private readonly count: number;

  constructor(order: Order<T>, before?: SortBy<T>, count: number = Infinity) {
    this.order = order;
    this.before = before;
    this.count = count;
    if (before?.label !== undefined) this.label = before.label;
  }

  open(up: () => Cursor<T>): Cursor<T> {
    const orders = this.orders();
    const cursor = up();
    const values =
      this.count === Infinity ? sortedBy(cursor, orders) : smallestBy(cursor, orders, this.count);
    return new OwnCursor(values, true);
  }

  size(up: Bounds): Bounds {
    return collected(up, this.name);
  }

  limit(count: number): SortBy<T> {
    return new SortBy(this.order, this.before, count);
  }

  /** First key first. */
  private orders(): Order<T>[] {
    let count = 0;
    for (let stage: SortBy<T> | undefined = this; stage !== undefined; stage = stage.before) count++;
    const orders: Order<T>[] = [];
    orders.length = count;
    for (let stage: SortBy<T> | undefined = this; stage !== undefined; stage = stage.before)
      put(orders, --count, stage.order);
    return orders;
  }
}
