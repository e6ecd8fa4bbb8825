/** topK: the n elements that come first in order, without holding the rest. */
import { limit, optionalCallable } from '../engine/arguments/check.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { TopK } from '../structures/topK.ts';
import type { Collector, Compare, Portable } from '../types.ts';

/**
 * The `n` elements that come first in order, sorted, as `sort(compare)` and `take(n)` give them. For the largest,
 * reverse the order.
 *
 * Stable: depends on the order of the elements only in the order of equal ones. O(n) memory, whatever is left out. Each
 * result is a fresh array.
 *
 * @throws RangeError at once if `n` is negative or NaN; TypeError at once if `compare` is not callable; TypeError, when
 * elements are compared that have no default order
 * @example
 * Seq.of(5, 1, 4, 2).collect(topK(2)); // → [1, 2]
 * Seq.of(5, 1, 4, 2).collect(topK(2, (a, b) => b - a)); // → [5, 4]
 * @see `Seq#sort`; `heapq.nsmallest` in Python, `k_smallest` in Rust's itertools
 */
export function topK<T>(n: number, compare?: Compare<T>): Collector<T, T[]> {
  const size = limit(undefined, 'topK', 'n', n);
  optionalCallable(undefined, 'topK', 'compare', compare);
  const order = comparer(compare, 'topK');
  const sorted = (best: TopK<T>): T[] => {
    const copy = new TopK<T>(size, order, 'topK');
    copy.merge(best);
    return copy.drain();
  };
  const collector: Collector<T, T[], TopK<T>> = {
    init: () => new TopK<T>(size, order, 'topK'),
    add(best, value, index) {
      best.add(value, value, index);
      return best;
    },
    merge(a, b) {
      a.merge(b);
      return a;
    },
    done: sorted,
    pack: sorted as (best: TopK<T>) => Portable,
    unpack(packed) {
      const values = packed as readonly unknown[] as readonly T[];
      const best = new TopK<T>(size, order, 'topK');
      for (let i = 0; i < values.length; i++) best.add(values[i]!, values[i]!);
      return best;
    },
  };
  return collector;
}
