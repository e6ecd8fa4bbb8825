/**
 * distinct: the first element of each key.
 *
 *     1 2 1 3 2 ── distinct() ──▶ 1 2 3
 *
 * Holds  the keys seen so far
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { min } from '../structures/builtins.ts';
import { Seen } from '../structures/seen.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.distinct} for any iterable. */
export function distinct<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  const up = receiver('distinct', source);
  optionalCallable(source, 'distinct', 'key', key);
  return withStep(source, up, new DistinctStage(key));
}

class DistinctStage<T> implements StepStage<T, T> {
  private readonly key: Mapper<T, unknown> | undefined;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.key = key;
  }

  get name(): string {
    return 'distinct';
  }

  get holds(): string {
    return 'the distinct keys';
  }

  start(): Step<T, T> {
    return new DistinctStep(this.key);
  }

  size(up: Bounds): Bounds {
    return resized(up, min(up.min, 1), up.max, false);
  }
}

class DistinctStep<T> implements Step<T, T> {
  readonly ask: Mapper<T, unknown> | undefined;
  private readonly seen: Seen;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.ask = key;
    this.seen = new Seen();
  }

  step(value: T, _index: number, answer: unknown): T | Skip {
    return this.seen.add(this.ask === undefined ? value : answer) ? value : SKIP;
  }
}
