/** collect: what a collector makes of the elements, in one pass. */
import { abandon, receiver } from '../engine/arguments/check.ts';
import { collecting } from '../engine/arguments/checkMore.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import type { Collector } from '../types.ts';

/** {@link Seq.collect} for any iterable. */
export function collect<T, R>(source: Iterable<T>, collector: Collector<T, R>): R {
  const plan = receiver('collect', source);
  collecting(source, 'collect', 'collector', collector);
  return drive(plan, new Collected(collector, begin(source, collector)));
}

/** `init` has run, before the source is opened. */
class Collected<T, R> implements Sink<T, R> {
  private readonly collector: Collector<T, R, unknown>;
  private accumulator: unknown;

  constructor(collector: Collector<T, R, unknown>, accumulator: unknown) {
    this.collector = collector;
    this.accumulator = accumulator;
  }

  get name(): string {
    return 'collect';
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T, index: number): void {
    this.accumulator = this.collector.add(this.accumulator, value, index);
  }

  result(): R {
    return this.collector.done(this.accumulator);
  }
}

/** What `init` throws closes a one-shot source as a bad argument does. */
function begin(source: unknown, collector: Collector<never, unknown, unknown>): unknown {
  try {
    return collector.init();
  } catch (error) {
    abandon(source, error);
  }
}
