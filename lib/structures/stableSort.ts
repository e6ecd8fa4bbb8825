/**
 * Sorting an array of our own in place, stable, by the default order or a compare function, which decides about *every*
 * element: `Array.prototype.sort` moves undefined to the end without asking, where a user's function might want it first,
 * and the default order refuses it beside an object.
 *
 *     few                                ──▶ by moving them one by one (insertion.ts)
 *     many numbers, in the default order ──▶ by their digits (permutation.ts)
 *     else                               ──▶ by merging (merge.ts)
 *
 * The array has no holes (it was grown by `put`), so that writes hit own slots only and no inherited setter runs. An error
 * of `compare` goes through, and leaves the array in some order, or as it was.
 */
import type { Compare } from '../types.ts';
import { findUnordered, signOf } from './defaultOrder.ts';
import { FEW, insertionSort } from './insertion.ts';
import { mergeSort } from './merge.ts';
import { FEW as FEW_NUMBERS, numberKeys, Permutation } from './permutation.ts';
import { anySlots } from './slots.ts';

export function stableSort<T>(items: T[], compare: Compare<T>): void {
  const { length } = items;
  const few = length <= FEW;
  if (!few && length >= FEW_NUMBERS && sortByNumbers(items, signOf(compare))) return;
  const own = few ? items : anySlots<T>(length);
  try {
    // Directly: nothing but this stands between the user's function and who sorts.
    if (few) return insertionSort(items, compare);
    for (let i = 0; i < length; i++) own[i] = items[i]!;
    mergeSort(own, undefined, compare, undefined);
  } catch (error) {
    // The one at fault, and those behind it, have not been moved.
    findUnordered(items, compare);
    throw error;
  }
  for (let i = 0; i < length; i++) items[i] = own[i]!;
}

function sortByNumbers(items: unknown[], sign: 1 | -1 | 0): boolean {
  const { length } = items;
  if (sign === 0) return false;
  const keys = numberKeys(length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== 'number') return false;
    keys.doubles[i] = item;
  }
  const order = new Permutation(length);
  order.sortByNumbers(keys, sign);
  order.apply(items);
  return true;
}
