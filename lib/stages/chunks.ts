/**
 * chunks: arrays of `size` elements; the last may be shorter.
 *
 *     1 2 3 4 5 ── chunks(2) ──▶ [1 2] [3 4] [5]
 *
 * Holds  one chunk; each is a fresh array
 * Size   that of the source over `size`, rounded up
 */
import { receiver, size as checkSize } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Cursor, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ceil, put } from '../structures/builtins.ts';
import type { NonEmpty } from '../types.ts';
import { ChunkCursor } from './chunkCursor.ts';

/** {@link Seq.chunks} for any iterable. */
export function chunks<T>(source: Iterable<T>, size: number): Lazy<NonEmpty<T>> {
  const up = receiver('chunks', source);
  checkSize(source, 'chunks', 'size', size);
  return withStep(source, up, new ChunksStage<T>(size));
}

class ChunksStage<T> implements StepStage<T, NonEmpty<T>> {
  private readonly each: number;

  constructor(size: number) {
    this.each = size;
  }

  get name(): string {
    return 'chunks';
  }

  get shown(): string {
    return `${this.each}`;
  }

  get holds(): string {
    return `${this.each} elements`;
  }

  start(): Step<T, NonEmpty<T>> {
    return new ChunksStep(this.each);
  }

  over(array: ArrayLike<T>): Cursor<NonEmpty<T>> {
    return new ChunkCursor(array, this.each);
  }

  size(up: Bounds): Bounds {
    return resized(up, ceil(up.min / this.each), ceil(up.max / this.each));
  }
}

class ChunksStep<T> implements Step<T, NonEmpty<T>> {
  private readonly size: number;
  private chunk: T[];

  constructor(size: number) {
    this.size = size;
    this.chunk = [];
  }

  step(value: T): NonEmpty<T> | Skip {
    const { chunk } = this;
    put(chunk, chunk.length, value);
    return chunk.length === this.size ? this.hand() : SKIP;
  }

  finish(): NonEmpty<T> | Skip {
    return this.chunk.length > 0 ? this.hand() : SKIP;
  }

  private hand(): NonEmpty<T> {
    const { chunk } = this;
    this.chunk = [];
    return chunk as NonEmpty<T>;
  }
}
