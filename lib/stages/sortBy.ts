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
import { smallest, sorted } from './sort.ts';

/** {@link Seq.sortBy} for any iterable. */
export function sortBy<T, K>(source: Iterable<T>, key: (value: T) => K, direction: Direction<K> = 'asc'): Lazy<T> {
  receiver('sortBy', source);
  return withPull<T, T>(source, new SortBy<T>([orderOf(source, 'sortBy', key, direction)], Infinity));
}

/** One key to sort by, and how. */
export interface Order<T> {
  readonly key: (value: T) => unknown;
  readonly compare: Compare<unknown>;
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

/** An element with its keys, in the order of the orders. */
interface Row<T> {
  readonly value: T;
  readonly keys: unknown[];
}

export class SortBy<T> implements PullStage<T, T> {
  readonly name = 'sortBy';
  readonly holds = 'every element';
  readonly orders: readonly Order<T>[];
  private readonly count: number;

  constructor(orders: readonly Order<T>[], count: number) {
    this.orders = orders;
    this.count = count;
  }

  open(up: () => Cursor<T>): Cursor<T> {
    const rows = new RowCursor(up(), this.orders);
    const compare = this.compareRows();
    return new ValueCursor(this.count === Infinity ? sorted(rows, compare) : smallest(rows, compare, this.count));
  }

  private compareRows(): Compare<Row<T>> {
    const { orders } = this;
    return (a, b) => {
      for (let i = 0; i < orders.length; i++) {
        const { compare } = orders[i]!;
        const order = compare(a.keys[i], b.keys[i]);
        if (order !== 0) return order;
      }
      return 0;
    };
  }

  size(up: Bounds): Bounds {
    return collected(up, this.name);
  }

  limit(count: number): SortBy<T> {
    return new SortBy(this.orders, count);
  }
}

/** Elements on the way in: each gets its keys. */
class RowCursor<T> implements Cursor<Row<T>> {
  private readonly cursor: Cursor<T>;
  private readonly orders: readonly Order<T>[];

  constructor(cursor: Cursor<T>, orders: readonly Order<T>[]) {
    this.cursor = cursor;
    this.orders = orders;
  }

  get value(): Row<T> {
    const { value } = this.cursor;
    const keys: unknown[] = [];
    for (let i = 0; i < this.orders.length; i++) {
      const { key } = this.orders[i]!;
      put(keys, i, key(value));
    }
    return { value, keys };
  }

  advance(): boolean {
    return this.cursor.advance();
  }
}

/** Rows on the way out: the elements alone. */
class ValueCursor<T> implements Cursor<T> {
  private readonly rows: OwnCursor<Row<T>>;

  constructor(rows: Row<T>[]) {
    this.rows = new OwnCursor(rows);
  }

  get value(): T {
    return this.rows.value.value;
  }

  advance(): boolean {
    return this.rows.advance();
  }
}
