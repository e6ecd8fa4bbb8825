/** stats: count, sum, mean, variance, standard deviation, least and greatest of numbers, in one pass. */
import { receiver } from '../engine/arguments/check.ts';
import { numeric } from '../engine/arguments/checkMore.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Moments } from '../structures/moments.ts';

/** What {@link Seq.stats} gives. */
export interface Stats {
  /** How many numbers there are. */
  count: number;
  /** Their sum, exactly rounded; 0 of nothing. */
  sum: number;
  /** Their arithmetic mean; undefined of nothing. */
  mean: number | undefined;
  /** The sample variance: the sum of squared deviations from the mean, over count − 1; NaN of fewer than two. */
  variance: number;
  /** The square root of the variance, in the unit of the numbers; NaN of fewer than two. */
  stdev: number;
  /** The least number, NaN if there is one; undefined of nothing. */
  min: number | undefined;
  /** The greatest number, NaN if there is one; undefined of nothing. */
  max: number | undefined;
}

/** {@link Seq.stats} for any iterable. */
export function stats(source: Iterable<number>): Stats {
  const plan = receiver('stats', source);
  return drive(plan, new Figures());
}

class Figures implements Sink<unknown, Stats> {
  private readonly moments: Moments;

  constructor() {
    this.moments = new Moments();
  }

  get name(): string {
    return 'stats';
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

  add(value: unknown): void {
    this.moments.add(numeric('stats', value));
  }

  result(): Stats {
    return statsOf(this.moments);
  }
}

/** The figures of moments, in a fresh object. */
export function statsOf(moments: Moments): Stats {
  const { count, total, least, greatest } = moments;
  const { variance, stdev } = moments.spread();
  const mean = count === 0 ? undefined : total.mean();
  return { count, sum: total.result(), mean, variance, stdev, min: least, max: greatest };
}
