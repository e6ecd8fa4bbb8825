/**
 * defaultIfEmpty: the same elements, or one value if there are none.
 *
 *     1 2 ── defaultIfEmpty(0) ──▶ 1 2          nothing ──▶ 0
 *
 * Size   that of the source, but at least one
 */
import { receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { max } from '../structures/builtins.ts';

/** {@link Seq.defaultIfEmpty} for any iterable. */
export function defaultIfEmpty<T, U>(source: Iterable<T>, value: U): Lazy<T | U> {
  const up = receiver('defaultIfEmpty', source);
  return withStep(source, up, new DefaultIfEmptyStage<T, U>(value));
}

class DefaultIfEmptyStage<T, U> implements StepStage<T, T | U> {
  private readonly fallback: U;

  constructor(fallback: U) {
    this.fallback = fallback;
  }

  get name(): string {
    return 'defaultIfEmpty';
  }

  start(): Step<T, T | U> {
    return new DefaultIfEmptyStep<T, U>(this.fallback);
  }

  size(up: Bounds): Bounds {
    return resized(up, max(up.min, 1), max(up.max, 1));
  }
}

class DefaultIfEmptyStep<T, U> implements Step<T, T | U> {
  private readonly fallback: U;
  private empty: boolean;

  constructor(fallback: U) {
    this.fallback = fallback;
    this.empty = true;
  }

  step(value: T): T {
    this.empty = false;
    return value;
  }

  finish(): U | Skip {
    return this.empty ? this.fallback : SKIP;
  }
}
