/**
 * Sorting an array of our own in place, stable, by a compare function that decides about *every* element.
 *
 *     no undefined in it ──▶ the engine's sort
 *     else               ──▶ the engine's sort over the positions 0, 1, 2 …, then the elements in that order
 *
 * The engine's sort moves undefined to the end without asking: a user's compare function might want it first, and the
 * default order refuses it beside an object. The array has no holes (it was grown by `put`), so the engine's writes hit
 * own slots only and no inherited setter runs. O(n log n) time, O(n) memory. An error of `compare` goes through, and
 * leaves the array in some order.
 */
import type { Compare } from '../types.ts';
import { arraySort, put } from './builtins.ts';

export function stableSort<T>(items: T[], compare: Compare<T>): void {
  if (hasUndefined(items)) sortByPosition(items, compare);
  else arraySort(items, compare);
}

function hasUndefined(items: readonly unknown[]): boolean {
  for (let i = 0; i < items.length; i++) {
    if (items[i] === undefined) return true;
  }
  return false;
}

function sortByPosition<T>(items: T[], compare: Compare<T>): void {
  const before: T[] = [];
  const positions: number[] = [];
  for (let i = 0; i < items.length; i++) {
    put(before, i, items[i] as T);
    put(positions, i, i);
  }
  arraySort(positions, (i, j) => compare(before[i] as T, before[j] as T));
  for (let i = 0; i < positions.length; i++) items[i] = before[positions[i] as number] as T;
}
