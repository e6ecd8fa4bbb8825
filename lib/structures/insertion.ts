/**
 * Sorting a few elements by moving them one by one: below about 16 of them nothing is faster.
 *
 *     1 3 5 │ 2 4 ──▶ 1 2 3 5 │ 4        2 is compared with its neighbour, then with the middle of the rest, …
 *
 * Stable. The compare function gets a later and an earlier element; an error of it is not caught.
 */
import type { Compare } from '../types.ts';
import { orderOf } from './ownCompare.ts';

/** The largest number of elements sorted this way. */
export const FEW = 16;

/** Sorts an array of ours. `operation` is named in errors. */
export function insertionSort<T>(items: T[], compare: Compare<T>, operation: string): void {
  const { length } = items;
  for (let i = 1; i < length; i++) {
    const item = items[i]!;
    if (!(orderOf(operation, compare(item, items[i - 1]!)) < 0)) continue;
    let low = 0;
    let high = i - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (orderOf(operation, compare(item, items[middle]!)) < 0) high = middle;
      else low = middle + 1;
    }
    for (let at = i; at > low; at--) items[at] = items[at - 1]!;
    items[low] = item;
  }
}
