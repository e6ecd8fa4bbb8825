/** collect: what a collector makes of the elements, in one pass. */
import { abandon, receiver } from '../engine/arguments/check.ts';
import { collecting } from '../engine/arguments/checkMore.ts';
import type { Plan } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import type { Collector } from '../types.ts';

/** {@link Seq.collect} for any iterable. */
export function collect<T, R>(source: Iterable<T>, collector: Collector<T, R>): R {
  const plan = receiver('collect', source);
  collecting(source, 'collect', 'collector', collector);
  return driveInto(source, plan, 'collect', collector);
}

/** Runs a collector that has been checked over `plan`, which is that of `source`. */
export function driveInto<T, R>(
  source: Iterable<T>,
  plan: Plan,
  operation: string,
  collector: Collector<T, R, unknown>,
): R {
  let accumulator = begin(source, collector);
  const add = (value: T, index: number): void => {
    accumulator = collector.add(accumulator, value, index);
  };
  return drive(plan, new Each(operation, undefined, add, () => collector.done(accumulator)));
}

/** `init` runs before the source is opened, so that what it throws closes a one-shot source as a bad argument does. */
function begin(source: unknown, collector: Collector<never, unknown, unknown>): unknown {
  try {
    return collector.init();
  } catch (error) {
    abandon(source, error);
  }
}
