import { stableSort as sorted } from '../../lib/structures/stableSort.ts';
import type { Compare } from '../../lib/types.ts';

/** Sorts an array, as sort does with all elements. */
export function stableSort<T>(items: T[], compare: Compare<T>): void {
  sorted({ state: items, arg: compare, name: 'sort' });
}
