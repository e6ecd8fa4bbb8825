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
import { callable, receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { collected } from '../engine/bounds.ts';
import type { Bounds, CollectStage } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Sink } from '../engine/sink.ts';
import { put, TypeError } from '../platform/builtins.ts';
import { comparer } from '../structures/defaultOrder.ts';
import type { Direction } from '../types.ts';
import { firstByKey, firstByKeys, sortedByKeys } from '../common/sortByKeys.ts';
import type { Order } from '../common/sortByKeys.ts';

/** {@link Seq.sortBy} for any iterable. */
export function sortBy<T, K>(
  source: Iterable<T>,
  key: (value: T) => K,
  direction: Direction<K> = 'asc',
): Lazy<T> {
  const up = receiver('sortBy', source);
  checkOrder(source, 'sortBy', key, direction);
  return withCollect(source, up, new SortByStage<T>(key, direction as Direction<unknown>, undefined));
}

/** Refuses a key that is not a function, and a direction that is none. */
export function checkOrder(source: unknown, operation: string, key: unknown, direction: unknown): void {
  callable(source, operation, 'key', key, checkOrder);
  if (direction !== 'asc' && direction !== 'desc' && typeof direction !== 'function') {
    const wanted = `${operation}: direction must be "asc", "desc" or a compare function`;
    refuse(source, new TypeError(`${wanted}, but got ${show(direction)}`), checkOrder);
  }
}

/** The last key, and the stage with the keys before it: so thenBy copies nothing, however many keys there are. */
export class SortByStage<T> implements CollectStage<T, T> {
  readonly label: string | undefined;
  private readonly key: (value: T) => unknown;
  private readonly direction: Direction<unknown>;
  private readonly before: SortByStage<T> | undefined;

  constructor(key: (value: T) => unknown, direction: Direction<unknown>, before: SortByStage<T> | undefined) {
    this.label = before === undefined ? undefined : before.label;
    this.key = key;
    this.direction = direction;
    this.before = before;
  }

  get name(): string {
    return 'sortBy';
  }

  get holds(): string {
    return 'every element';
  }

  get limits(): boolean {
    return true;
  }

  start(wanted: number): Sink<T, unknown, T[], unknown> {
    const orders = this.orders();
    if (wanted === Infinity) return sortedByKeys(orders);
    const { key, compare } = orders[0]!;
    return orders.length > 1 ? firstByKeys(orders, wanted) : firstByKey('sortBy', key, compare, wanted);
  }

  size(up: Bounds): Bounds {
    return collected(up, 'sortBy');
  }

  /** The keys in order, the first key first. */
  private orders(): Order<T>[] {
    const stages: SortByStage<T>[] = [];
    for (let stage: SortByStage<T> | undefined = this; stage !== undefined; stage = stage.before)
      put(stages, stages.length, stage);
    const orders: Order<T>[] = [];
    for (let i = stages.length - 1; i >= 0; i--) {
      const { key, direction, before } = stages[i]!;
      const operation = before === undefined ? 'sortBy' : 'thenBy';
      put(orders, orders.length, { key, compare: comparer(direction, operation), operation });
    }
    return orders;
  }
}
