/**
 * Sorting an array of our own in place, stable, by the default order or a compare function, which decides about *every*
 * element: `Array.prototype.sort` moves undefined to the end without asking, where a user's function might want it first,
 * and the default order refuses it beside an object.
 *
 *     many numbers, in the default order ──▶ by their digits
 *     else                               ──▶ by comparing
 *
 * The array has no holes (it was grown by `put`), so that writes hit own slots only and no inherited setter runs. An error
 * of `compare` goes through, and leaves the array in some order.
 */
import type { Compare } from '../types.ts';
import { signOf } from './defaultOrder.ts';
import { FEW, numberKeys, Permutation } from './permutation.ts';

export function stableSort<T>(items: T[], compare: Compare<T>): void {
  const order = new Permutation(items.length);
  if (sortByNumbers(order, items, signOf(compare))) order.apply(items);
  else order.sort(items, compare);
}

function sortByNumbers(order: Permutation, items: readonly unknown[], sign: 1 | -1 | 0): boolean {
  const { length } = items;
  if (sign === 0 || length < FEW) return false;
  const keys = numberKeys(length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== 'number') return false;
    keys.doubles[i] = item;
  }
  order.sortByNumbers(keys, sign);
  return true;
}
