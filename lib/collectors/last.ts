/** last: the last element; undefined if there is none. */
import type { Collector } from '../types.ts';

/** Holds at most one element. */
type Box<T> = readonly [] | readonly [T];

/**
 * The last element; undefined without elements.
 *
 * Depends on the order of the elements: parts are merged in their order. O(1) memory.
 *
 * @example
 * Seq.of('a', 'b').collect(last()); // → 'b'
 * @see `Seq#last`; `first`
 */
export function last<T>(): Collector<T, T | undefined> {
  const collector: Collector<T, T | undefined, Box<T>> = {
    init: () => [],
    add: (_, value) => [value],
    merge: (a, b) => (b.length === 0 ? a : b),
    done: (box) => (box.length === 0 ? undefined : box[0]),
  };
  return collector;
}
