/**
 * Sorting by keys, for sortBy and thenBy: the keys are asked as elements come, and stand beside them.
 *
 *     b2 a2 a1 ──▶  b a a   2 2 1 ──▶ a1 a2 b2
 */
import type { Gather } from '../engine/contract.ts';
import { put } from '../structures/builtins.ts';
import { KeyList } from '../structures/keyList.ts';
import { sortRows } from '../structures/rows.ts';
import { TopK } from '../structures/topK.ts';
import type { Compare } from '../types.ts';

/** One key to sort by, and how. */
export interface Order<T> {
  readonly key: (value: T) => unknown;
  readonly compare: Compare<unknown>;
}

/** All elements, in order. */
export class SortedByKeys<T> implements Gather<T, T> {
  private readonly orders: readonly Order<T>[];
  private readonly all: T[] = [];
  private readonly lists: KeyList[] = [];

  constructor(orders: readonly Order<T>[]) {
    this.orders = orders;
    for (let k = 0; k < orders.length; k++) put(this.lists, k, new KeyList(0));
  }

  add(value: T, index: number): void {
    const { orders, lists } = this;
    put(this.all, index, value);
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      lists[k]!.add(key(value));
    }
  }

  values(): T[] {
    const { all } = this;
    sortRows(all, this.lists, this.orders);
    return all;
  }
}

/** The elements that come first by one key, in order: holds no more than so many at any time. */
export class FirstByKey<T> implements Gather<T, T> {
  private readonly key: (value: T) => unknown;
  private readonly best: TopK<T, unknown>;

  constructor({ key, compare }: Order<T>, count: number) {
    this.key = key;
    this.best = new TopK(count, compare);
  }

  add(value: T, index: number): void {
    const { key } = this;
    this.best.add(value, key(value), index);
  }

  values(): T[] {
    return this.best.drain();
  }
}

/** The same by several keys, which a list of each element's own holds. */
export class FirstByKeys<T> implements Gather<T, T> {
  private readonly orders: readonly Order<T>[];
  private readonly best: TopK<T, readonly unknown[]>;

  constructor(orders: readonly Order<T>[], count: number) {
    this.orders = orders;
    this.best = new TopK(count, (a, b) => {
      for (let k = 0; k < orders.length; k++) {
        const { compare } = orders[k]!;
        const order = +compare(a[k], b[k]) || 0;
        if (order !== 0) return order;
      }
      return 0;
    });
  }

  add(value: T): void {
    const { orders } = this;
    const keys: unknown[] = [];
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      put(keys, k, key(value));
    }
    this.best.add(value, keys);
  }

  values(): T[] {
    return this.best.drain();
  }
}
