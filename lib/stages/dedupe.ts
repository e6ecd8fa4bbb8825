/**
 * dedupe: the elements without those that repeat the one before.
 *
 *     1 1 2 1 1 ── dedupe() ──▶ 1 2 1
 *
 * Holds  one key
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { min } from '../structures/builtins.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.dedupe} for any iterable. */
export function dedupe<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  const up = receiver('dedupe', source);
  optionalCallable(source, 'dedupe', 'key', key);
  return withStep(source, up, new DedupeStage(key));
}

class DedupeStage<T> implements StepStage<T, T> {
  private readonly key: Mapper<T, unknown> | undefined;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.key = key;
  }

  get name(): string {
    return 'dedupe';
  }

  start(): Step<T, T> {
    return new DedupeStep(this.key);
  }

  size(up: Bounds): Bounds {
    return resized(up, min(up.min, 1), up.max, false);
  }
}

class DedupeStep<T> implements Step<T, T> {
  readonly ask: Mapper<T, unknown> | undefined;
  private last: unknown;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.ask = key;
    this.last = undefined;
  }

  step(value: T, index: number, answer: unknown): T | Skip {
    const { last } = this;
    const key = this.ask === undefined ? value : answer;
    this.last = key;
    return index > 0 && sameValueZero(last, key) ? SKIP : value;
  }
}
