/**
 * chunkWhile: runs of neighbours, as long as a test between one and the next holds.
 *
 *     1 2 5 6 9 ── chunkWhile((a, b) => b === a + 1) ──▶ [1 2] [5 6] [9]
 *
 * Holds  one run; each is a fresh array
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { min, put } from '../structures/builtins.ts';
import type { NonEmpty } from '../types.ts';

/** Whether `current` belongs into one chunk with the element before it. */
export type Same<T> = (previous: T, current: T) => unknown;

/** {@link Seq.chunkWhile} for any iterable. */
export function chunkWhile<T>(source: Iterable<T>, same: Same<T>): Lazy<NonEmpty<T>> {
  receiver('chunkWhile', source);
  callable(source, 'chunkWhile', 'same', same);
  return withStep<T, NonEmpty<T>>(source, {
    name: 'chunkWhile',
    holds: 'one run',
    start: () => new ChunkWhile(same),
    size: (up) => resized(up, min(up.min, 1), up.max, false),
  });
}

class ChunkWhile<T> implements Step<T, NonEmpty<T>> {
  private readonly same: Same<T>;
  private chunk: NonEmpty<T> | undefined = undefined;
  private previous: T | undefined = undefined;

  constructor(same: Same<T>) {
    this.same = same;
  }

  step(value: T): NonEmpty<T> | Skip {
    const { same, chunk, previous } = this;
    if (chunk !== undefined && same(previous as T, value)) {
      put(chunk, chunk.length, value);
      this.previous = value;
      return SKIP;
    }
    this.chunk = [value];
    this.previous = value;
    return chunk ?? SKIP;
  }

  finish(): NonEmpty<T> | Skip {
    return this.chunk ?? SKIP;
  }
}
