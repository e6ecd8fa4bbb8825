/** Elements with their keys, for sortBy and thenBy: how they come in, are compared and go out. */
import type { Cursor } from '../engine/cursor.ts';
import { put } from '../structures/builtins.ts';
import type { Compare } from '../types.ts';

/** One key to sort by, and how. */
export interface Order<T> {
  readonly key: (value: T) => unknown;
  readonly compare: Compare<unknown>;
}

/** An element with its keys, in the order of the orders. */
export interface Row<T> {
  readonly value: T;
  readonly keys: unknown[];
}

/** By the first key, where that is equal by the second, and so on. */
export function compareRows<T>(orders: readonly Order<T>[]): Compare<Row<T>> {
  return (a, b) => {
    for (let i = 0; i < orders.length; i++) {
      const { compare } = orders[i]!;
      const order = compare(a.keys[i], b.keys[i]);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Elements on the way in: each gets its keys. */
export class RowCursor<T> implements Cursor<Row<T>> {
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
export function valuesOf<T>(rows: readonly Row<T>[]): T[] {
  const values: T[] = [];
  for (let i = 0; i < rows.length; i++) put(values, i, rows[i]!.value);
  return values;
}
