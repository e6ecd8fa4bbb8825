/**
 * dropLast: all but the last `limit` elements.
 *
 *     1 2 3 4 ── dropLast(2) ──▶ 1 2
 *
 * An element is given when `limit` more have been read.
 * Holds  `limit` elements
 * Size   `limit` less
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { collected, resized, without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.dropLast} for any iterable. */
export function dropLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('dropLast', source);
  const count = checkLimit(source, 'dropLast', 'limit', limit);
  return withStep(source, up, new DropLastStage<T>(count));
}

class DropLastStage<T> implements StepStage<T, T> {
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  get name(): string {
    return 'dropLast';
  }

  get shown(): string {
    return `${this.count}`;
  }

  get holds(): string {
    return this.count === Infinity ? 'every element' : `${this.count} elements`;
  }

  start(): Step<T, T> {
    return new DropLastStep(this.count);
  }

  size(up: Bounds): Bounds {
    const { count } = this;
    return count === Infinity ? collected(up, 'dropLast', resized(up, 0, 0)) : without(up, count);
  }
}

class DropLastStep<T> implements Step<T, T> {
  private readonly held: Ring<T>;

  constructor(count: number) {
    this.held = new Ring(count);
  }

  step(value: T): T | Skip {
    const { held } = this;
    if (held.isFull) return held.push(value) as T;
    held.push(value);
    return SKIP;
  }
}
