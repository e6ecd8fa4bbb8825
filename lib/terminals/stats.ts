/** stats: count, sum, mean, variance, standard deviation, least and greatest of numbers, in one pass. */
import { receiver } from '../engine/arguments/check.ts';
import { numeric } from '../engine/arguments/checkMore.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Moments, statsOf } from '../structures/moments.ts';
import type { Stats } from '../types.ts';

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
