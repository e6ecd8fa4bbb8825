/**
 * chunks: arrays of `size` elements; the last may be shorter.
 *
 *     1 2 3 4 5 ── chunks(2) ──▶ [1 2] [3 4] [5]
 *
 * Holds  one chunk; each is a fresh array
 * Size   that of the source over `size`, rounded up
 */
import { receiver, size as checkSize } from '../engine/check.ts';
import type { ArrayCursor, Cursor } from '../engine/cursor.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { ceil, put } from '../structures/builtins.ts';
import type { NonEmpty } from '../types.ts';
import { ChunkCursor } from './chunkCursor.ts';

/** {@link Seq.chunks} for any iterable. */
export function chunks<T>(source: Iterable<T>, size: number): Lazy<NonEmpty<T>> {
  receiver('chunks', source);
  checkSize(source, 'chunks', 'size', size);
  return withStep<T, NonEmpty<T>>(source, {
    name: 'chunks',
    shown: `${size}`,
    holds: `${size} elements`,
    start: () => new Chunks(size),
    size: (up) => resized(up, ceil(up.min / size), ceil(up.max / size)),
  });
}

class Chunks<T> implements Step<T, NonEmpty<T>> {
  private readonly size: number;
  private chunk: T[] = [];

  constructor(size: number) {
    this.size = size;
  }

  step(value: T): NonEmpty<T> | Skip {
    const { chunk } = this;
    put(chunk, chunk.length, value);
    return chunk.length === this.size ? this.hand() : SKIP;
  }

  finish(): NonEmpty<T> | Skip {
    return this.chunk.length > 0 ? this.hand() : SKIP;
  }

  over(array: ArrayCursor<T>): Cursor<NonEmpty<T>> {
    return new ChunkCursor(array, this.size);
  }

  private hand(): NonEmpty<T> {
    const { chunk } = this;
    this.chunk = [];
    return chunk as NonEmpty<T>;
  }
}
