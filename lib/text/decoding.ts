/**
 * The part that `lines`, `csv` and `jsonl` share: an iterator over an iterator of chunks. It closes the chunks when
 * it is closed and when it throws; at the end they have closed themselves.
 */
import type { Chunk, ChunkReader } from './chunks.ts';

/** A text in parts, or in one. */
export type Chunks = Iterable<Chunk> | Iterator<Chunk> | Chunk;

/** The result of `read` at the end. */
export const END: unique symbol = Symbol('end');

export abstract class DecodingIterator<T> implements Iterator<T, undefined> {
  private readonly chunks: ChunkReader;
  private ended = false;
  /** The error that ended it: one that came from the text, not from who reads it. */
  failure: unknown = undefined;

  constructor(chunks: ChunkReader) {
    this.chunks = chunks;
  }

  /** The next element. */
  abstract read(): T | typeof END;

  next(): IteratorResult<T, undefined> {
    if (this.ended) return { done: true, value: undefined };
    let value: T | typeof END;
    try {
      value = this.read();
    } catch (error) {
      this.failure = error;
      this.closeAfterError();
      throw error;
    }
    if (value !== END) return { done: false, value };
    this.ended = true;
    return { done: true, value: undefined };
  }

  return(): IteratorResult<T, undefined> {
    this.ended = true;
    this.chunks.close();
    return { done: true, value: undefined };
  }

  private closeAfterError(): void {
    this.ended = true;
    try {
      this.chunks.close();
    } catch {
      // The first error is the one that is thrown.
    }
  }
}
