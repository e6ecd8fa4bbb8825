/**
 * Sorting by keys, for sortBy and thenBy: keys are asked for as elements come, and kept in lists beside them.
 *
 *     b2 a2 a1 ──▶  b a a   2 2 1 ──▶ a1 a2 b2
 */
import { Sink, Terminal } from '../engine/sink.ts';
import { put } from '../platform/builtins.ts';
import { signOf } from '../structures/defaultOrder.ts';
import { KeyList } from '../structures/keyList.ts';
import { orderOf, undefinedLast } from '../structures/ownCompare.ts';
import { sortRows } from '../structures/rows.ts';
import { TopK } from '../structures/topK.ts';
import type { Compare } from '../types.ts';

/** One key to sort by, and its direction. */
export interface Order<T> {
  readonly key: (value: T) => unknown;
  readonly compare: Compare<unknown>;
  /** The operation: sortBy or thenBy. */
  readonly operation: string;
}

/** The sink of a stage that sorts: gives the elements in order. */
type Sorting<T> = Sink<T, unknown, T[], unknown>;

/** A sink for all elements, sorted. */
export function sortedByKeys<T>(orders: readonly Order<T>[]): Sorting<T> {
  const lists: KeyList[] = [];
  for (let k = 0; k < orders.length; k++) put(lists, k, new KeyList(0));
  return new Sink('sortBy', SORTED as never, undefined, { all: [], lists }, orders);
}

/** The elements so far, and their keys: one list for each order. */
interface Rows {
  readonly all: unknown[];
  readonly lists: KeyList[];
}

const SORTED = /* @__PURE__ */ new Terminal<unknown, Rows, unknown[], readonly Order<never>[]>(
  ({ state: { all, lists }, arg: orders }, value, index) => {
    put(all, index, value);
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      lists[k]!.add(key(value as never));
    }
  },
  ({ state: { all, lists }, arg: orders }) => {
    sortRows(all, lists, orders);
    return all;
  },
);

/** A sink for the first `count` elements by one key, or by themselves: never holds more than `count`. */
export function firstByKey<T>(
  operation: string,
  key: ((value: T) => unknown) | undefined,
  compare: Compare<never>,
  count: number,
): Sorting<T> {
  return new Sink(operation, FIRST as never, undefined, new TopK<T, never>(count, compare, operation), key);
}

type Key = (value: never) => unknown;

const FIRST = /* @__PURE__ */ new Terminal<unknown, TopK<unknown>, unknown[], Key | undefined>(
  ({ state, arg: key }, value, index) =>
    state.add(value, key === undefined ? value : key(value as never), index),
  ({ state }) => state.drain(),
);

/** A sink for the first `count` elements by several keys. The keys of an element are held in a list of its own. */
export function firstByKeys<T>(orders: readonly Order<T>[], count: number): Sorting<T> {
  const compareAll: Compare<readonly unknown[]> = (a, b) => {
    for (let k = 0; k < orders.length; k++) {
      const { compare, operation } = orders[k]!;
      const one = a[k];
      const other = b[k];
      const late = (one === undefined || other === undefined) && signOf(compare) === 0;
      const order = late ? undefinedLast(one, other) : orderOf(operation, compare(one, other));
      if (order !== 0) return order;
    }
    return 0;
  };
  const best = new TopK<T, readonly unknown[]>(count, compareAll, 'sortBy');
  return new Sink('sortBy', FIRST_BY_KEYS as never, undefined, best, orders);
}

const FIRST_BY_KEYS = /* @__PURE__ */ new Terminal<
  unknown,
  TopK<unknown, readonly unknown[]>,
  unknown[],
  readonly Order<never>[]
>(
  ({ state, arg: orders }, value) => {
    const keys: unknown[] = [];
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      put(keys, k, key(value as never));
    }
    state.add(value, keys);
  },
  ({ state }) => state.drain(),
);
