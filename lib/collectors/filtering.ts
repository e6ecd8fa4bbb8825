/** filtering: a collector that gets only the elements that pass a test. */
import { callable, collecting } from '../engine/arguments/check.ts';
import type { Collector, Guard, Predicate, TestOf } from '../types.ts';
import {
  addCounted,
  beginCounted,
  mergeCounted,
  packCounted,
  unpackCounted,
} from '../common/countedState.ts';
import type { Counted } from '../common/countedState.ts';
import { passes } from '../structures/passes.ts';

/**
 * The result of `collector` for the elements that pass the test of `predicate`.
 *
 * Depends on the order of the elements where `collector` does, which counts its own elements. O(1) memory of its own.
 *
 * @throws TypeError at once if `predicate` is not callable or `collector` is no collector
 * @example
 * Seq.of(1, 2, 3).collect(filtering((n) => n > 1, count())); // → 2
 * @see `Seq#filter`; `Collectors.filtering` in Java
 */
export function filtering<T, R, A = unknown>(
  predicate: TestOf<T, A>,
  collector: Collector<T, R>,
): Collector<T, R>;
/**
 * The result of `collector` for the elements that pass the test of `guard`, which also narrows their type.
 *
 * Depends on the order of the elements where `collector` does, which counts its own elements. O(1) memory of its own.
 *
 * @throws TypeError at once if `guard` is not callable or `collector` is no collector
 * @example
 * Seq.of(1, 'a', 2).collect(filtering((v) => typeof v === 'number', sum())); // → 3
 * @see `Seq#filter`; `Collectors.filtering` in Java
 */
export function filtering<T, U extends T, R>(guard: Guard<T, U>, collector: Collector<U, R>): Collector<T, R>;
export function filtering<T, R>(
  predicate: Predicate<T>,
  collector: Collector<T, R>,
): Collector<T, R, Counted> {
  callable(undefined, 'filtering', 'predicate', predicate);
  collecting(undefined, 'filtering', 'collector', collector);
  return {
    init: () => beginCounted(collector),
    add(into, value, index) {
      if (passes('filtering', predicate(value, index))) addCounted(collector, into, value);
      return into;
    },
    merge: (a, b) => mergeCounted(collector, a, b),
    done: (into) => collector.done(into.inner),
    pack: (into) => packCounted(collector, into),
    unpack: (packed) => unpackCounted(collector, packed),
  };
}
