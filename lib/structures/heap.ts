/**
 * A binary heap: of what was pushed, the one that comes before all others is on top.
 *
 *          a            places 0 | 1 2 | 3 4 5 6: the children of i stand at 2i + 1 and 2i + 2,
 *        b   c          and none comes before its parent
 *
 * Push, pop and a change of the top take O(log n). It is not stable by itself: let `before` break ties (merge does it
 * by the number of the input). If `before` throws, the error goes through and the heap is in some order.
 */
import { put } from './builtins.ts';

export class Heap<T> {
  private readonly before: (a: T, b: T) => boolean;
  private readonly items: T[] = [];

  /** `before`: whether `a` must come out before `b`. */
  constructor(before: (a: T, b: T) => boolean) {
    this.before = before;
  }

  get size(): number {
    return this.items.length;
  }

  /** The one that comes first; undefined when there is none. */
  get top(): T | undefined {
    return this.items.length === 0 ? undefined : this.items[0];
  }

  push(item: T): void {
    const { items, before } = this;
    let place = items.length;
    put(items, place, item);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[place] = items[parent]!;
      place = parent;
    }
    items[place] = item;
  }

  /** Takes the top out. */
  pop(): T | undefined {
    const { items } = this;
    const { top } = this;
    if (items.length === 0) return top;
    const last = items[items.length - 1]!;
    items.length--;
    if (items.length > 0) {
      items[0] = last;
      this.settle();
    }
    return top;
  }

  /** Puts the top where it belongs, after it has changed. */
  settle(): void {
    const { items, before } = this;
    const { length } = items;
    if (length === 0) return;
    const item = items[0]!;
    let place = 0;
    for (let child = 1; child < length; child = 2 * place + 1) {
      if (child + 1 < length && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, item)) break;
      items[place] = items[child]!;
      place = child;
    }
    items[place] = item;
  }
}
