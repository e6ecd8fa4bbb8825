/**
 * takeUntil: the elements up to the first that passes a test, that one included.
 *
 *     1 2 9 3 ── takeUntil(x => x > 5) ──▶ 1 2 9
 *
 * Stops  at the pull after that element, which is the last one read
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { stoppable } from '../engine/bounds.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { min } from '../structures/builtins.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.takeUntil} for any iterable. */
export function takeUntil<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  const up = receiver('takeUntil', source);
  callable(source, 'takeUntil', 'predicate', predicate);
  return withStep(source, up, new TakeUntilStage<T>(predicate));
}

class TakeUntilStage<T> implements StepStage<T, T> {
  private readonly predicate: Predicate<T>;

  constructor(predicate: Predicate<T>) {
    this.predicate = predicate;
  }

  get name(): string {
    return 'takeUntil';
  }

  start(): Step<T, T> {
    return new TakeUntilStep<T>(this.predicate);
  }

  size(up: Bounds): Bounds {
    return { ...stoppable(up), min: min(up.min, 1) };
  }
}

class TakeUntilStep<T> implements Step<T, T> {
  readonly ask: Predicate<T>;
  full: boolean;

  constructor(predicate: Predicate<T>) {
    this.ask = predicate;
    this.full = false;
  }

  step(value: T, _index: number, passes: unknown): T {
    this.full = !!passes;
    return value;
  }
}
