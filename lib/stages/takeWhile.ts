/**
 * takeWhile: the leading elements that pass a test.
 *
 *     1 2 9 3 ── takeWhile(x => x < 5) ──▶ 1 2
 *
 * Stops  at the first that fails, which is read but not given
 * Size   unknown
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { stoppable } from '../engine/bounds.ts';
import { STOP } from '../engine/contract.ts';
import type { Bounds, Step, StepStage, Stop } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.takeWhile} for any iterable, by a type guard, which also narrows the element's type. */
export function takeWhile<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): Lazy<U>;
/** {@link Seq.takeWhile} for any iterable. */
export function takeWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T>;
export function takeWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  const up = receiver('takeWhile', source);
  callable(source, 'takeWhile', 'predicate', predicate);
  return withStep(source, up, new TakeWhileStage<T>(predicate));
}

class TakeWhileStage<T> implements StepStage<T, T> {
  private readonly predicate: Predicate<T>;

  constructor(predicate: Predicate<T>) {
    this.predicate = predicate;
  }

  get name(): string {
    return 'takeWhile';
  }

  start(): Step<T, T> {
    return new TakeWhileStep<T>(this.predicate);
  }

  size(up: Bounds): Bounds {
    return stoppable(up);
  }
}

class TakeWhileStep<T> implements Step<T, T> {
  readonly ask: Predicate<T>;

  constructor(predicate: Predicate<T>) {
    this.ask = predicate;
  }

  step(value: T, _index: number, passes: unknown): T | Stop {
    return passes ? value : STOP;
  }
}
