/**
 * chunkBy: runs of neighbours that share a key, each as a pair of key and elements.
 *
 *     1 3 2 4 5 ── chunkBy(odd?) ──▶ [true, [1 3]] [false, [2 4]] [true, [5]]
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
import { sameValueZero } from '../structures/sameValueZero.ts';
import type { Mapper, NonEmpty } from '../types.ts';

/** {@link Seq.chunkBy} for any iterable. */
export function chunkBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Lazy<[key: K, items: NonEmpty<T>]> {
  receiver('chunkBy', source);
  callable(source, 'chunkBy', 'key', key);
  return withStep<T, [K, NonEmpty<T>]>(source, {
    name: 'chunkBy',
    holds: 'one run',
    start: () => new ChunkBy(key),
    size: (up) => resized(up, min(up.min, 1), up.max, false),
  });
}

class ChunkBy<T, K> implements Step<T, [K, NonEmpty<T>]> {
  private readonly key: Mapper<T, K>;
  private current: [K, NonEmpty<T>] | undefined = undefined;

  constructor(key: Mapper<T, K>) {
    this.key = key;
  }

  step(value: T, index: number): [K, NonEmpty<T>] | Skip {
    const { key, current } = this;
    const found = key(value, index);
    if (current !== undefined && sameValueZero(current[0], found)) {
      put(current[1], current[1].length, value);
      return SKIP;
    }
    this.current = [found, [value]];
    return current ?? SKIP;
  }

  finish(): [K, NonEmpty<T>] | Skip {
    return this.current ?? SKIP;
  }
}
