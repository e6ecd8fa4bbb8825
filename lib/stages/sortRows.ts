/**
 * Sorting by keys, for sortBy and thenBy: the keys of all elements stand in lists beside them, one a key function.
 *
 *     b2 a2 a1 ──▶  b a a   2 2 1 ──▶ the places 2 1 0 ──▶ a1 a2 b2
 */
import { arrayOf, roomFor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { put } from '../structures/builtins.ts';
import { signOf } from '../structures/defaultOrder.ts';
import { KeyList } from '../structures/keyList.ts';
import { FEW, Permutation } from '../structures/permutation.ts';
import { slots } from '../structures/slots.ts';
import { TopK } from '../structures/topK.ts';
import type { Compare } from '../types.ts';

/** One key to sort by, and how. */
export interface Order<T> {
  readonly key: (value: T) => unknown;
  readonly compare: Compare<unknown>;
}

/** Everything from `cursor`, in order. */
export function sortedBy<T>(cursor: Cursor<T>, orders: readonly Order<T>[]): T[] {
  const array = arrayOf(cursor);
  let length = array === undefined ? 0 : array.length;
  const room = roomFor(length);
  const values = slots<T>(room);
  const lists: KeyList[] = [];
  for (let k = 0; k < orders.length; k++) put(lists, k, new KeyList(room));
  let count = 0;
  while (array === undefined ? cursor.advance() : count < length) {
    const value = array === undefined ? cursor.value : (array[count] as T);
    if (count < room) values[count] = value;
    else put(values, count, value);
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      lists[k]!.add(key(value));
    }
    count++;
    if (array !== undefined) length = array.length;
  }
  values.length = count;
  const places = new Permutation(count);
  if (count < FEW || !sortByNumbers(places, lists, orders)) sortByComparing(places, lists, orders);
  places.apply(values);
  return values;
}

/** By each list, the last one first, if all are of numbers in their own order; otherwise nothing happens. */
function sortByNumbers(
  places: Permutation,
  lists: readonly KeyList[],
  orders: readonly Order<never>[],
): boolean {
  for (let k = 0; k < orders.length; k++) {
    if (signOf(orders[k]!.compare) === 0 || lists[k]!.allNumbers === undefined) return false;
  }
  for (let k = orders.length - 1; k >= 0; k--) {
    places.sortByNumbers(lists[k]!.allNumbers!, signOf(orders[k]!.compare) as 1 | -1);
  }
  return true;
}

/** By the first list, where that has equals by the second, and so on. */
function sortByComparing(
  places: Permutation,
  lists: readonly KeyList[],
  orders: readonly Order<never>[],
): void {
  const keys: unknown[][] = [];
  for (let k = 0; k < lists.length; k++) put(keys, k, lists[k]!.toArray());
  const tie = (i: number, j: number): number => {
    for (let k = 1; k < orders.length; k++) {
      const { compare } = orders[k]!;
      const order = compare(keys[k]![i], keys[k]![j]);
      if (order !== 0) return order;
    }
    return 0;
  };
  places.sort(keys[0]!, orders[0]!.compare, orders.length > 1 ? tie : undefined);
}

/** The `count` elements of `cursor` that come first, in order, holding no more of them at any time. */
export function smallestBy<T>(cursor: Cursor<T>, orders: readonly Order<T>[], count: number): T[] {
  if (orders.length > 1) return smallestByRows(cursor, orders, count);
  const { key, compare } = orders[0]!;
  const best = new TopK<T, unknown>(count, compare);
  const array = arrayOf(cursor);
  for (let i = 0; array === undefined ? cursor.advance() : i < array.length; i++) {
    const value = array === undefined ? cursor.value : (array[i] as T);
    best.add(value, key(value));
  }
  return best.drain();
}

/** By several keys, which a list of each element's own holds. */
function smallestByRows<T>(cursor: Cursor<T>, orders: readonly Order<T>[], count: number): T[] {
  const best = new TopK<T, readonly unknown[]>(count, (a, b) => {
    for (let k = 0; k < orders.length; k++) {
      const { compare } = orders[k]!;
      const order = compare(a[k], b[k]);
      if (order !== 0) return order;
    }
    return 0;
  });
  while (cursor.advance()) {
    const { value } = cursor;
    const keys: unknown[] = [];
    for (let k = 0; k < orders.length; k++) {
      const { key } = orders[k]!;
      put(keys, k, key(value));
    }
    best.add(value, keys);
  }
  return best.drain();
}
