/**
 * take: the first `limit` elements.
 *
 *     1 2 3 4 ── take(2) ──▶ 1 2
 *
 * Stops  at the pull after the last one it gives, as the standard does; take(0) pulls nothing at all
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { atMost } from '../engine/bounds.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.take} for any iterable. */
export function take<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('take', source);
  const count = checkLimit(source, 'take', 'limit', limit);
  return withStep(source, up, new TakeStage<T>(count));
}

class TakeStage<T> implements StepStage<T, T> {
  readonly takes: number;

  constructor(count: number) {
    this.takes = count;
  }

  get name(): string {
    return 'take';
  }

  get shown(): string {
    return `${this.takes}`;
  }

  get wants(): number {
    return this.takes;
  }

  start(): Step<T, T> {
    return new TakeStep<T>(this.takes);
  }

  size(up: Bounds): Bounds {
    return atMost(up, this.takes);
  }
}

class TakeStep<T> implements Step<T, T> {
  full: boolean;
  private left: number;

  constructor(count: number) {
    this.full = count === 0;
    this.left = count;
  }

  step(value: T): T {
    this.full = --this.left === 0;
    return value;
  }
}
