/** toSet: the distinct elements, in a fresh Set, in the order first seen. */
import { Set, setAdd, setForEach } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Collector } from '../types.ts';

/**
 * The distinct elements (SameValueZero), in a Set.
 *
 * Depends on the order of the elements only in the order of the Set: first seen, first listed. O(distinct) memory. Each
 * result is a fresh Set. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
 *
 * @example
 * Seq.of(1, 2, 1).collect(toSet()); // → new Set([1, 2])
 * @see `Seq#toSet`; `distinctCount`; `Collectors.toSet` in Java
 */
export function toSet<T>(): Collector<T, Set<T>> {
  const collector: Collector<T, Set<T>, Set<T>> = {
    init: () => new Set<T>(),
    add: (values, value) => setAdd(values, keyWithin(values, value)),
    merge: joined,
    done: (values) => joined(new Set<T>(), values),
  };
  return collector;
}

/** `a` with the elements of `b` that it lacks. */
export function joined<T>(a: Set<T>, b: ReadonlySet<T>): Set<T> {
  setForEach(b, (value) => void setAdd(a, keyWithin(a, value)));
  return a;
}
