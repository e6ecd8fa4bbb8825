/**
 * What `lines`, `csv` and `jsonl` have in common: an iterator over an iterator of chunks. It closes the chunks when
 * it is closed and when it throws; at the end they have closed themselves.
 */
import { Seq } from '../index.ts';
import { indexOf, isBytes, iteratorSymbol, quoteJson, slice } from './builtins.ts';
import { ChunkReader, type Chunk, type ChunkIterator } from './chunks.ts';

/** A text in parts, or in one. */
export type Chunks = Iterable<Chunk> | Iterator<Chunk> | Chunk;

/** Turns chunks into elements: call it, or hand it to `.pipe`. */
export type Decoder<T> = (chunks: Chunks) => Seq<T>;

/** What `read` gives at the end. */
export const END: unique symbol = Symbol('end');

export abstract class DecodingIterator<T> implements Iterator<T, undefined> {
  protected readonly chunks: ChunkReader;
  private ended = false;

  constructor(source: ChunkIterator, operation: string) {
    this.chunks = new ChunkReader(source, operation);
  }

  protected abstract read(): T | typeof END;

  next(): IteratorResult<T, undefined> {
    if (this.ended) return { done: true, value: undefined };
    let value: T | typeof END;
    try {
      value = this.read();
    } catch (error) {
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
      // The error that came first is the one that goes out.
    }
  }
}

/** `Seq.defer`, and what to show in plans instead of `defer`. */
const defer = Seq.defer as <T>(make: () => Iterator<T>, as: { name: string; shown?: string }) => Seq<T>;

/** As much of a path as is shown in plans. */
const SHOWN = 40;

/** The end of a path, from a slash on if there is one. */
function endOf(path: string): string {
  if (path.length <= SHOWN) return path;
  const from = path.length - SHOWN;
  const slash = indexOf(path, '/', from);
  return `…${slice(path, slash < 0 ? from : slash)}`;
}

/** A sequence of what `make` gives, shown in plans and traces as the user wrote it: `csv("a.csv")`. */
export function written<T>(name: string, path: string | undefined, make: () => Iterator<T>): Seq<T> {
  return defer(make, path === undefined ? { name } : { name, shown: quoteJson(endOf(path)) });
}

/** The sequence of what `open` makes of the chunks: as often as the chunks can be iterated. */
export function decode<T>(
  name: string,
  path: string | undefined,
  chunks: Chunks,
  open: (source: ChunkIterator) => Iterator<T>,
): Seq<T> {
  const source = Seq.from<unknown>(typeof chunks === 'string' || isBytes(chunks) ? [chunks] : chunks);
  return written(name, path, () => open(source[iteratorSymbol]()));
}
