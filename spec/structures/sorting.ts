import { StableSort } from '../../lib/structures/stableSort.ts';
import type { Compare } from '../../lib/types.ts';

/** Sorts an array, as sort does with all elements. */
export function stableSort<T>(items: T[], compare: Compare<T>): void {
  const sorting = new StableSort<T>(compare);
  for (let i = 0; i < items.length; i++) sorting.add(items[i]!, i);
  const sorted = sorting.values();
  for (let i = 0; i < items.length; i++) items[i] = sorted[i]!;
}
