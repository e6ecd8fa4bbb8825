/**
 * A range of a file as chunks of bytes, 64 KiB at a time, in one buffer.
 *
 *     [start ───────────── end)      fewer bytes than that: the file has changed, and says so
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { EXIT, Exit, noInput } from './exits.ts';

const CHUNK_BYTES = 65536;

export class Range implements IterableIterator<Uint8Array, undefined> {
  private fd = -1;
  private at: number;
  private readonly path: string;
  private readonly end: number;
  private readonly buffer: Buffer;
  private readonly onBytes: ((count: number) => void) | undefined;

  constructor(
    path: string,
    start: number,
    end: number,
    onBytes?: (count: number) => void,
    size: number = CHUNK_BYTES,
  ) {
    this.path = path;
    this.at = start;
    this.end = end;
    this.onBytes = onBytes;
    // A buffer of its own: from the pool it might begin anywhere, and scanning reads four bytes at once.
    this.buffer = Buffer.from(new ArrayBuffer(Math.min(size, Math.max(end - start, 1))));
  }

  next(): IteratorResult<Uint8Array, undefined> {
    if (this.at >= this.end) return this.return();
    if (this.fd < 0) this.fd = opened(this.path);
    let count: number;
    try {
      count = readSync(this.fd, this.buffer, 0, Math.min(this.buffer.length, this.end - this.at), this.at);
    } catch (error) {
      this.return();
      throw new Exit(
        EXIT.readFailed,
        `${this.path}: reading failed half-way: ${(error as Error).message}`,
        error,
      );
    }
    if (count === 0) {
      this.return();
      throw changed(this.path, `it ends at byte ${this.at}, and byte ${this.end} was to be read`);
    }
    this.at += count;
    this.onBytes?.(count);
    return { done: false, value: this.buffer.subarray(0, count) };
  }

  return(): IteratorResult<Uint8Array, undefined> {
    this.at = this.end;
    if (this.fd >= 0) closeSync(this.fd);
    this.fd = -1;
    return { done: true, value: undefined };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw noInput(path, error);
  }
}

/** The end for an input that is not what it was. */
export function changed(path: string, how: string): Exit {
  return new Exit(EXIT.data, `${path} has changed: ${how}. Split again, and run all parts again`);
}
