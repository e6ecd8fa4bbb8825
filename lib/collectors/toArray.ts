/** toArray: every element, in a fresh array. */
import { put } from '../platform/builtins.ts';
import type { Collector } from '../types.ts';

/**
 * Every element, in an array.
 *
 * Depends on the order of the elements: parts are merged in their order. O(n) memory. Each result is a fresh array.
 *
 * @example
 * Seq.of('a', 'b', 'a').collect(groupBy((letter) => letter, toArray())); // → new Map([['a', ['a', 'a']], ['b', ['b']]])
 * @see `Seq#toArray`, `Seq#toGroups`; `Collectors.toList` in Java
 */
export function toArray<T>(): Collector<T, T[]> {
  const collector: Collector<T, T[], T[]> = {
    init: () => [],
    add(values, value) {
      put(values, values.length, value);
      return values;
    },
    merge: appended,
    done: (values) => appended([], values),
  };
  return collector;
}

/** `a` with the elements of `b` after its own. */
export function appended<T>(a: T[], b: readonly T[]): T[] {
  for (let i = 0; i < b.length; i++) put(a, a.length, b[i] as T);
  return a;
}
