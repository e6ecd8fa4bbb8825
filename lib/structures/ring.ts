/**
 * The last `capacity` elements of a stream, for windows, takeLast, dropLast and `at` from the end.
 *
 *     not yet full   [a b c]            push(d) puts it at the end
 *     full           [e b c d]          head = 1: b is the oldest; push(f) gives b back and takes its place
 *
 * Memory grows with what is pushed and is never set aside ahead, so any capacity will do, Infinity included. A push is
 * O(1): nothing moves.
 */
import { put } from '../platform/builtins.ts';

export class Ring<T> {
  /** An integer from 0 to Infinity. */
  readonly capacity: number;
  private items: T[] = [];
  /** Where the oldest element is. */
  private head = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** How many elements are held. */
  get size(): number {
    return this.items.length;
  }

  /** Whether the next push will give an element back. */
  get isFull(): boolean {
    return this.items.length === this.capacity;
  }

  /**
   * Takes `value` in and gives the oldest element back, if there was no room: else undefined, so look at `isFull`
   * first where undefined may be an element. With capacity 0 it is `value` itself that comes back.
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

  /** The element at `index`, the oldest being at 0; undefined outside. */
  at(index: number): T | undefined {
    const { items, head } = this;
    const size = items.length;
    if (!(index >= 0 && index < size)) return undefined;
    const place = head + index;
    return items[place < size ? place : place - size];
  }

  /** A fresh array of what is held, oldest first. */
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

  /** Lets everything go. */
  clear(): void {
    this.items = [];
    this.head = 0;
  }
}
