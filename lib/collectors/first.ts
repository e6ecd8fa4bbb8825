/** first: the first element; undefined if there is none. */
import type { Collector } from '../types.ts';

/** Holds at most one element. */
type Box<T> = readonly [] | readonly [T];

/**
 * The first element; undefined without elements.
 *
 * Depends on the order of the elements: parts are merged in their order. O(1) memory. A collector does not stop a run:
 * all elements are read.
 *
 * @example
 * Seq.of('a', 'b').collect(first()); // → 'a'
 * @see `Seq#first`, which stops; `last`
 */
export function first<T>(): Collector<T, T | undefined> {
  const collector: Collector<T, T | undefined, Box<T>> = {
    init: () => [],
    add: (box, value) => (box.length === 0 ? [value] : box),
    merge: (a, b) => (a.length === 0 ? b : a),
    done: (box) => (box.length === 0 ? undefined : box[0]),
  };
  return collector;
}
