/**
 * Sorting elements by keys in lists beside them, one list for each key function.
 *
 *     b2 a2 a1 ──▶  b a a   2 2 1 ──▶ the places 2 1 0 ──▶ a1 a2 b2
 *
 * The first list decides, then, for equal keys, the second, and so on. Stable. A few rows are moved one by one, in all
 * their lists, as in insertion.ts.
 */
import type { Compare } from '../types.ts';
import { put } from '../platform/builtins.ts';
import { findUnordered, signOf } from './defaultOrder.ts';
import { FEW } from './insertion.ts';
import type { KeyList } from './keyList.ts';
import { mergeSort } from './mergeSort.ts';
import type { Tie } from './mergeSort.ts';
import { FEW as FEW_NUMBERS, Permutation } from './sortOrder.ts';
import { comparing, orderOf } from './ownCompare.ts';
import { applyPlaces, placesOf } from './places.ts';

/** The order of the keys of one list. */
interface KeyOrder {
  readonly compare: Compare<unknown>;
  /** The operation that compares the keys, named in errors. */
  readonly operation: string;
}

/** Sorts an array of ours by lists of the same length; there is at least one list, and one order for each. */
export function sortRows(values: unknown[], lists: readonly KeyList[], orders: readonly KeyOrder[]): void {
  const { length } = values;
  if (length < 2) return;
  if (length >= FEW_NUMBERS && sortByNumbers(values, lists, orders)) return;
  const keys: unknown[][] = [];
  const own: KeyOrder[] = [];
  for (let k = 0; k < lists.length; k++) {
    const list = lists[k]!.toArray();
    const { compare, operation } = orders[k]!;
    put(keys, k, list);
    put(own, k, { compare: comparing(compare, list), operation });
  }
  const { compare, operation } = own[0]!;
  if (length <= FEW) {
    try {
      return insertRows(values, keys, own);
    } catch (error) {
      // The element at fault, and those behind it, have not been moved.
      findUnordered(keys[0]!, compare);
      throw error;
    }
  }
  // After merging, the index of the element at fault could not be found.
  findUnordered(keys[0]!, compare);
  const places = placesOf(length);
  mergeSort(keys[0]!, places, compare, tieOf(keys, own), operation);
  applyPlaces(places, values);
}

/** Sorts by each list, the last one first, if all have numbers in the default order; otherwise does nothing. */
function sortByNumbers(values: unknown[], lists: readonly KeyList[], orders: readonly KeyOrder[]): boolean {
  for (let k = 0; k < orders.length; k++) {
    if (signOf(orders[k]!.compare) === 0 || lists[k]!.allNumbers === undefined) return false;
  }
  const order = new Permutation(values.length);
  for (let k = orders.length - 1; k >= 0; k--) {
    order.sortByNumbers(lists[k]!.allNumbers!, signOf(orders[k]!.compare) as 1 | -1);
  }
  order.apply(values);
  return true;
}

function tieOf(keys: readonly unknown[][], orders: readonly KeyOrder[]): Tie | undefined {
  if (orders.length === 1) return undefined;
  return (later, earlier) => {
    for (let k = 1; k < orders.length; k++) {
      const { compare, operation } = orders[k]!;
      const order = orderOf(operation, compare(keys[k]![later], keys[k]![earlier]));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function insertRows(values: unknown[], keys: readonly unknown[][], orders: readonly KeyOrder[]): void {
  const { length } = values;
  const lists = orders.length;
  for (let i = 1; i < length; i++) {
    let low = 0;
    let high = i;
    // Compares with the neighbour first, then with the middle of the rest.
    for (let other = i - 1; low < high; other = (low + high) >> 1) {
      let order = 0;
      for (let k = 0; k < lists && order === 0; k++) {
        const list = keys[k]!;
        const { compare, operation } = orders[k]!;
        order = orderOf(operation, compare(list[i], list[other]));
      }
      if (order < 0) high = other;
      else low = other + 1;
    }
    if (low === i) continue;
    move(values, i, low);
    for (let k = 0; k < lists; k++) move(keys[k]!, i, low);
  }
}

/** Moves one element from `from` to `to`, and those between to the right. */
function move(list: unknown[], from: number, to: number): void {
  const one = list[from];
  for (let at = from; at > to; at--) list[at] = list[at - 1];
  list[to] = one;
}
