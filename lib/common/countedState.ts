/**
 * The accumulator of an inner collector with the number of elements it got, which is the index of the next one: for
 * collectors that give their inner one fewer or more elements than they get.
 */
import type { Collector } from '../types.ts';

export interface Counted {
  inner: unknown;
  count: number;
}

export function beginCounted(collector: Collector<never, unknown>): Counted {
  return { inner: collector.init(), count: 0 };
}

export function addCounted<T>(collector: Collector<T, unknown>, into: Counted, value: T): void {
  into.inner = collector.add(into.inner, value, into.count++);
}

export function mergeCounted(collector: Collector<never, unknown>, a: Counted, b: Counted): Counted {
  a.inner = collector.merge(a.inner, b.inner);
  a.count += b.count;
  return a;
}
