/**
 * The last `capacity` elements of a stream, for windows, takeLast, dropLast and `at` from the end.
 *
 *     not yet full   [a b c]            push(d) puts it at the end
 *     full           [e b c d]          head = 1: b is the oldest; push(f) returns b and takes its place
 *
 * Memory grows with each push and is never set aside ahead, so any capacity will do, Infinity included. A push is
 * O(1): nothing moves.
 */
import { put } from '../platform/builtins.ts';

export class Ring<T> {
  /** An integer from 0 to Infinity. */
  readonly capacity: number;
  private items: T[] = [];
  /** The index of the oldest element. */
  private head = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** The number of elements held. */
  get size(): number {
    return this.items.length;
  }

  /** True if the next push will return an element. */
  get isFull(): boolean {
    return this.items.length === this.capacity;
  }

  /**
   * Adds `value`, and returns the oldest element if there was no room; else undefined, so check `isFull`
   * first if undefined may be an element. With capacity 0, `value` itself is returned.
   */
  push(value: T): T | undefined {
    const { items, head, capacity } = this;
    const size = items.length;
    if (size < capacity) {
      put(items, size, value);
      return undefined;
    }
    if (capacity === 0) return value;
    const oldest = items[head] as T;
    items[head] = value;
    this.head = head + 1 === size ? 0 : head + 1;
    return oldest;
  }

  /** The element at `index`, with the oldest at 0; undefined outside. */
  at(index: number): T | undefined {
    const { items, head } = this;
    const size = items.length;
    if (!(index >= 0 && index < size)) return undefined;
    const place = head + index;
    return items[place < size ? place : place - size];
  }

  /** The elements held, in a fresh array, the oldest first. */
  toArray(): T[] {
    const { items, head } = this;
    const size = items.length;
    const all: T[] = [];
    let place = head;
    for (let i = 0; i < size; i++) {
      put(all, i, items[place] as T);
      if (++place === size) place = 0;
    }
    return all;
  }
}
