/**
 * Sorts elements, stably, by the default order or a compare function. As in `Array.prototype.sort`,
 * undefined goes to the end, and the user's function never gets it (ownCompare.ts).
 *
 *     few                                ──▶ by moving them one by one (insertion.ts)
 *     many numbers, in the default order ──▶ by their digits (sortOrder.ts)
 *     else                               ──▶ by merging (mergeSort.ts)
 *
 * The array has no holes (it is grown by `put` or the like), so that writes reach own slots only and no inherited
 * setter runs. An error of `compare` is not caught.
 */
import type { Compare } from '../types.ts';
import { findUnordered, signOf } from './defaultOrder.ts';
import { FEW, insertionSort } from './insertion.ts';
import { mergeSort } from './mergeSort.ts';
import { comparing } from './ownCompare.ts';
import { FEW as FEW_NUMBERS, numberKeys, Permutation } from './sortOrder.ts';
import { anySlots } from './prefilled.ts';

/** The elements and their order, in the fields of a sink, since a sink may be sorted without a function in between. */
interface Unsorted<T> {
  readonly state: T[];
  readonly arg: Compare<T>;
  /** The operation, as errors name it. */
  readonly name: string;
}

/** Sorts and returns an array of ours. Calls the sorts directly, to keep few frames above the compare function. */
export function stableSort<T>({ state: all, arg, name }: Unsorted<T>): T[] {
  const { length } = all;
  const few = length <= FEW;
  if (!few && length >= FEW_NUMBERS && sortByNumbers(all, signOf(arg))) return all;
  const compare = comparing(arg, all);
  try {
    if (few) {
      insertionSort(all, compare, name);
      return all;
    }
    const sorted = anySlots<T>(length);
    for (let i = 0; i < length; i++) sorted[i] = all[i]!;
    mergeSort(sorted, undefined, compare, undefined, name);
    for (let i = 0; i < length; i++) all[i] = sorted[i]!;
    return all;
  } catch (error) {
    // The element at fault, and those behind it, have not been moved.
    findUnordered(all, compare);
    throw error;
  }
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
