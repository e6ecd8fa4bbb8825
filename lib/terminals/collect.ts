/** collect: what a collector makes of the elements, in one pass. */
import { receiver, refuse } from '../engine/check.ts';
import { collecting } from '../engine/checkMore.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Collector } from '../types.ts';

/** {@link Seq.collect} for any iterable. */
export function collect<T, R>(source: Iterable<T>, collector: Collector<T, R>): R {
  receiver('collect', source);
  collecting(source, 'collect', 'collector', collector);
  return driveInto(source, 'collect', collector);
}

/** Runs a collector that has been checked. */
export function driveInto<T, R>(
  source: Iterable<T>,
  operation: string,
  collector: Collector<T, R, unknown>,
): R {
  let accumulator = begin(source, collector);
  drive<T>(planOf(source), { name: operation, ends: true }, (value, index) => {
    accumulator = collector.add(accumulator, value, index);
  });
  return collector.done(accumulator);
}

/** `init` runs before the source is opened, so that what it throws closes a one-shot source as a bad argument does. */
function begin(source: unknown, collector: Collector<never, unknown, unknown>): unknown {
  try {
    return collector.init();
  } catch (error) {
    refuse(source, error);
  }
}
