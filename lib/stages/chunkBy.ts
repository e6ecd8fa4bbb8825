/**
 * chunkBy: runs of neighbours that share a key, each as a pair of key and elements.
 *
 *     1 3 2 4 5 ── chunkBy(odd?) ──▶ [true, [1 3]] [false, [2 4]] [true, [5]]
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
import { sameValueZero } from '../structures/sameValueZero.ts';
import type { Mapper, NonEmpty } from '../types.ts';

/** {@link Seq.chunkBy} for any iterable. */
export function chunkBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Lazy<[key: K, items: NonEmpty<T>]> {
  const up = receiver('chunkBy', source);
  callable(source, 'chunkBy', 'key', key);
  return withStep(source, up, new ChunkByStage(key));
}

class ChunkByStage<T, K> implements StepStage<T, [K, NonEmpty<T>]> {
  private readonly key: Mapper<T, K>;

  constructor(key: Mapper<T, K>) {
    this.key = key;
  }

  get name(): string {
    return 'chunkBy';
  }

  get holds(): string {
    return 'one run';
  }

  start(): Step<T, [K, NonEmpty<T>]> {
    return new ChunkByStep(this.key);
  }

  size(up: Bounds): Bounds {
    return resized(up, min(up.min, 1), up.max, false);
  }
}

class ChunkByStep<T, K> implements Step<T, [K, NonEmpty<T>]> {
  readonly ask: Mapper<T, K>;
  private current: [K, NonEmpty<T>] | undefined;

  constructor(key: Mapper<T, K>) {
    this.ask = key;
    this.current = undefined;
  }

  step(value: T, _index: number, key: K): [K, NonEmpty<T>] | Skip {
    const { current } = this;
    if (current !== undefined && sameValueZero(current[0], key)) {
      put(current[1], current[1].length, value);
      return SKIP;
    }
    this.current = [key, [value]];
    return current ?? SKIP;
  }

  finish(): [K, NonEmpty<T>] | Skip {
    return this.current ?? SKIP;
  }
}
