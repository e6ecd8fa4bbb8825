/**
 * The accumulator of an inner collector with the number of elements it got, which is the index of the next one: for
 * collectors that give their inner one fewer or more elements than they get.
 */
import { packOf, unpackOf } from '../structures/packing.ts';
import type { Collector, Portable } from '../types.ts';

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

/** `[count, inner]`. */
export function packCounted(collector: Collector<never, unknown>, { count, inner }: Counted): Portable {
  return [count, packOf(collector, inner)];
}

export function unpackCounted(collector: Collector<never, unknown>, packed: Portable): Counted {
  const pair = packed as readonly Portable[];
  return { inner: unpackOf(collector, pair[1]), count: pair[0] as number };
}
