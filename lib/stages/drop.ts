/**
 * drop: all but the first `limit` elements.
 *
 *     1 2 3 4 ── drop(2) ──▶ 3 4
 *
 * Right behind a source the dropped elements are passed over without being read; on arrays and ranges in one jump.
 * Size   `limit` less
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.drop} for any iterable. */
export function drop<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('drop', source);
  const count = checkLimit(source, 'drop', 'limit', limit);
  return withStep(source, up, new DropStage<T>(count));
}

/** @internal */
export class DropStage<T> implements StepStage<T, T> {
  readonly skips: number;

  constructor(count: number) {
    this.skips = count;
  }

  get name(): string {
    return 'drop';
  }

  get shown(): string {
    return `${this.skips}`;
  }

  start(): Step<T, T> {
    return new DropStep(this.skips);
  }

  size(up: Bounds): Bounds {
    return without(up, this.skips);
  }
}

class DropStep<T> implements Step<T, T> {
  skip: number;

  constructor(count: number) {
    this.skip = count;
  }

  step(value: T): T | Skip {
    if (this.skip === 0) return value;
    this.skip--;
    return SKIP;
  }
}
