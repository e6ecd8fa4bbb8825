/**
 * chunkWhile: runs of neighbours, as long as a test between one and the next holds.
 *
 *     1 2 5 6 9 ── chunkWhile((a, b) => b === a + 1) ──▶ [1 2] [5 6] [9]
 *
 * Holds  one run; each is a fresh array
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { min, put } from '../structures/builtins.ts';
import type { NonEmpty } from '../types.ts';

/** Tells whether `current` belongs into one chunk with the element before it. */
export type Same<T> = (previous: T, current: T) => unknown;

/** {@link Seq.chunkWhile} for any iterable. */
export function chunkWhile<T>(source: Iterable<T>, same: Same<T>): Lazy<NonEmpty<T>> {
  const up = receiver('chunkWhile', source);
  callable(source, 'chunkWhile', 'same', same);
  return withStep(source, up, new ChunkWhileStage(same));
}

class ChunkWhileStage<T> implements StepStage<T, NonEmpty<T>> {
  private readonly same: Same<T>;

  constructor(same: Same<T>) {
    this.same = same;
  }

  get name(): string {
    return 'chunkWhile';
  }

  get holds(): string {
    return 'one run';
  }

  start(): Step<T, NonEmpty<T>> {
    return new ChunkWhileStep(this.same);
  }

  size(up: Bounds): Bounds {
    return resized(up, min(up.min, 1), up.max, false);
  }
}

class ChunkWhileStep<T> implements Step<T, NonEmpty<T>> {
  readonly ask: (value: T) => unknown;
  private chunk: NonEmpty<T> | undefined;
  private previous: T | undefined;

  constructor(same: Same<T>) {
    this.ask = (value) => this.chunk !== undefined && same(this.previous as T, value);
    this.chunk = undefined;
    this.previous = undefined;
  }

  step(value: T, _index: number, belongs: unknown): NonEmpty<T> | Skip {
    const { chunk } = this;
    this.previous = value;
    if (belongs) {
      put(chunk!, chunk!.length, value);
      return SKIP;
    }
    this.chunk = [value];
    return chunk ?? SKIP;
  }

  finish(): NonEmpty<T> | Skip {
    return this.chunk ?? SKIP;
  }
}
