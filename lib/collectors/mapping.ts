/** mapping: a collector that gets the result of a function for each element. */
import { callable, collecting } from '../engine/arguments/check.ts';
import { packOf, unpackOf } from '../structures/packing.ts';
import type { Collector, Mapper } from '../types.ts';

/**
 * The result of `collector` for the values that `f` gives for the elements.
 *
 * Depends on the order of the elements where `collector` does. O(1) memory of its own. In TypeScript a collector
 * of any elements needs their type here: `toArray<number>()`.
 *
 * @throws TypeError at once if `f` is not callable or `collector` is no collector
 * @example
 * Seq.of('a', 'bb').collect(mapping((word) => word.length, toArray<number>())); // → [1, 2]
 * @see `Seq#map`; `Collectors.mapping` in Java
 */
export function mapping<T, U, R>(f: Mapper<T, U>, collector: Collector<U, R>): Collector<T, R> {
  callable(undefined, 'mapping', 'f', f);
  collecting(undefined, 'mapping', 'collector', collector);
  return {
    init: () => collector.init(),
    add: (acc, value, index) => collector.add(acc, f(value, index), index),
    merge: (a, b) => collector.merge(a, b),
    done: (acc) => collector.done(acc),
    pack: (acc) => packOf(collector, acc),
    unpack: (packed) => unpackOf(collector, packed),
  };
}
