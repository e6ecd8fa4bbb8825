/** collect: what a collector makes of the elements, in one pass. */
import { abandon, receiver } from '../engine/arguments/check.ts';
import { collecting } from '../engine/arguments/checkMore.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import type { Collector } from '../types.ts';

/** {@link Seq.collect} for any iterable. */
export function collect<T, R>(source: Iterable<T>, collector: Collector<T, R>): R {
  const plan = receiver('collect', source);
  collecting(source, 'collect', 'collector', collector);
  return drive(plan, into(source, 'collect', collector));
}

/** A sink for a collector that has been checked. `init` runs now, before the source is opened. */
export function into<T, R>(
  source: Iterable<T>,
  operation: string,
  collector: Collector<T, R, unknown>,
): Each<T, R> {
  let accumulator = begin(source, collector);
  const add = (value: T, index: number): void => {
    accumulator = collector.add(accumulator, value, index);
  };
  return new Each(operation, undefined, add, () => collector.done(accumulator));
}

/** What `init` throws closes a one-shot source as a bad argument does. */
function begin(source: unknown, collector: Collector<never, unknown, unknown>): unknown {
  try {
    return collector.init();
  } catch (error) {
    abandon(source, error);
  }
}
