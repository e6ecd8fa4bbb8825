/**
 * dropWhile: everything from the first element that fails a test.
 *
 *     1 2 9 3 ── dropWhile(x => x < 5) ──▶ 9 3
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { someOf } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.dropWhile} for any iterable. */
export function dropWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  const up = receiver('dropWhile', source);
  callable(source, 'dropWhile', 'predicate', predicate);
  return withStep(source, up, new DropWhileStage(predicate));
}

class DropWhileStage<T> implements StepStage<T, T> {
  private readonly predicate: Predicate<T>;

  constructor(predicate: Predicate<T>) {
    this.predicate = predicate;
  }

  get name(): string {
    return 'dropWhile';
  }

  start(): Step<T, T> {
    return new DropWhileStep(this.predicate);
  }

  size(up: Bounds): Bounds {
    return someOf(up);
  }
}

class DropWhileStep<T> implements Step<T, T> {
  readonly ask: (value: T, index: number) => unknown;
  private dropping: boolean;

  constructor(predicate: Predicate<T>) {
    this.ask = (value, index) => this.dropping && predicate(value, index);
    this.dropping = true;
  }

  step(value: T, _index: number, passes: unknown): T | Skip {
    if (passes) return SKIP;
    this.dropping = false;
    return value;
  }
}
