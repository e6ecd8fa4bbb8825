/** The elements of open sources that are in order, in one order: the next of each source waits in a heap. */
import type { Cursor } from '../engine/contract.ts';
import { Heap } from '../structures/heap.ts';
import type { Compare } from '../types.ts';

/** An open source, with the element that it would give next. */
interface Input<T> {
  readonly cursor: Cursor<T>;
  readonly place: number;
  value: T;
}

export class MergeCursor<T> implements Cursor<T> {
  value!: T;
  /** The open sources, until the first element of each has been read. */
  private cursors: readonly Cursor<T>[] | undefined;
  /** How many of them have been asked for their first element. */
  private begun = 0;
  private readonly inputs: Heap<Input<T>>;

  constructor(cursors: readonly Cursor<T>[], compare: Compare<T>) {
    this.cursors = cursors;
    this.inputs = new Heap((a, b) => {
      const order = compare(a.value, b.value);
      return order === 0 ? a.place < b.place : order < 0;
    });
  }

  advance(): boolean | undefined {
    const ready = this.cursors === undefined ? this.goOn() : this.begin(this.cursors);
    if (!ready) return undefined;
    const { top } = this.inputs;
    if (top !== undefined) this.value = top.value;
    return top !== undefined;
  }

  /** Reads the first element of each source; false if one has none yet. */
  private begin(cursors: readonly Cursor<T>[]): boolean {
    while (this.begun < cursors.length) {
      const place = this.begun;
      const cursor = cursors[place]!;
      const has = cursor.advance();
      if (has === undefined) return false;
      this.begun++;
      if (has) this.inputs.push({ cursor, place, value: cursor.value });
    }
    this.cursors = undefined;
    return true;
  }

  /** The source that gave the last element moves on, only now that another one is wanted; false if it cannot yet. */
  private goOn(): boolean {
    const { top } = this.inputs;
    if (top === undefined) return true;
    const has = top.cursor.advance();
    if (has === undefined) return false;
    if (has) {
      top.value = top.cursor.value;
      this.inputs.settle();
    } else {
      this.inputs.pop();
    }
    return true;
  }
}
