/** What the specs of the decoders share: bytes of a text, ways to cut it, a source that counts. */
import { Buffer } from 'node:buffer';

/** The UTF-8 bytes of a text, or bytes as they are. */
export function bytes(...parts: (string | number)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );
}

/** The bytes cut before each of these places. */
export function cut(text: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...places].map((place) => Math.min(place, text.length)).sort((a, b) => a - b);
  const starts = [0, ...sorted];
  return starts.map((start, index) => text.subarray(start, starts[index + 1] ?? text.length));
}

/** Every way to cut a text in two. */
export function cutsInTwo(text: Uint8Array): Uint8Array[][] {
  return Array.from({ length: text.length + 1 }, (_, place) => cut(text, [place]));
}

/** A source that can be iterated again and counts what is done to it. */
export class CountingSource<T> implements Iterable<T> {
  opened = 0;
  pulled = 0;
  closed = 0;
  readonly items: readonly T[];

  constructor(...items: T[]) {
    this.items = items;
  }

  [Symbol.iterator](): Iterator<T, undefined> {
    this.opened++;
    let index = 0;
    return {
      next: () => {
        this.pulled++;
        return index < this.items.length
          ? { done: false, value: this.items[index++]! }
          : { done: true, value: undefined };
      },
      return: () => {
        this.closed++;
        return { done: true, value: undefined };
      },
    };
  }
}

/** What this throws. */
export function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
