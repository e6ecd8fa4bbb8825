/**
 * The elements of sorted sources, in one order: the next element of each source waits in a binary heap.
 *
 *          a            places 0 | 1 2 | 3 4 5 6: the children of i are at 2i + 1 and 2i + 2,
 *        b   c          and none comes before its parent; of equal elements that of the earlier source comes first
 *
 * It is all in one function, so that none of our frames is between the user's compare function and the reader of the
 * cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { put } from '../platform/builtins.ts';
import { orderOf, sparing } from '../structures/ownCompare.ts';
import type { Compare } from '../types.ts';

/** An open source, with its next element. */
interface Input<T> {
  readonly cursor: Cursor<T>;
  readonly place: number;
  value: T;
}

export class MergeSortedCursor<T> implements Cursor<T> {
  value!: T;
  private readonly cursors: readonly Cursor<T>[];
  private compare: Compare<T>;
  /** The number of sources that have been asked for their first element. */
  private begun = 0;
  /** True once an element has been given: its source is advanced only when another element is wanted. */
  private given = false;
  private readonly heap: Input<T>[] = [];

  constructor(cursors: readonly Cursor<T>[], compare: Compare<T>) {
    this.cursors = cursors;
    this.compare = compare;
  }

  advance(): boolean | undefined {
    const { cursors, heap } = this;
    let { compare } = this;
    while (this.begun < cursors.length) {
      const place = this.begun;
      const cursor = cursors[place]!;
      const has = cursor.advance();
      if (has === undefined) return undefined;
      this.begun++;
      if (!has) continue;
      const input = { cursor, place, value: cursor.value };
      if (input.value === undefined) compare = this.compare = sparing(compare);
      let at = heap.length;
      put(heap, at, input);
      // Moves down the parents that come after it. All of them are of earlier sources.
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const other = heap[parent]!;
        if (!(orderOf('mergeSorted', compare(input.value, other.value)) < 0)) break;
        heap[at] = other;
        at = parent;
      }
      heap[at] = input;
    }

    if (this.given) {
      let input = heap[0]!;
      const has = input.cursor.advance();
      if (has === undefined) return undefined;
      if (has) {
        input.value = input.cursor.value;
        if (input.value === undefined) compare = this.compare = sparing(compare);
      } else input = this.takeLast();
      const { length } = heap;
      let at = 0;
      // Moves up the children that come before it.
      for (let child = 1; child < length; child = 2 * at + 1) {
        let other = heap[child]!;
        const next = child + 1 < length ? heap[child + 1]! : undefined;
        if (next !== undefined) {
          const order = orderOf('mergeSorted', compare(next.value, other.value));
          if (order < 0 || (order === 0 && next.place < other.place)) {
            other = next;
            child++;
          }
        }
        const order = orderOf('mergeSorted', compare(other.value, input.value));
        if (!(order < 0 || (order === 0 && other.place < input.place))) break;
        heap[at] = other;
        at = child;
      }
      if (length > 0) heap[at] = input;
    }

    this.given = heap.length > 0;
    if (this.given) this.value = heap[0]!.value;
    return this.given;
  }

  /** Takes the last source out of the heap. */
  private takeLast(): Input<T> {
    const { heap } = this;
    const last = heap[heap.length - 1]!;
    heap.length--;
    return last;
  }
}
