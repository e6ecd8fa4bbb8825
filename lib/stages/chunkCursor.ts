/**
 * The chunks of an array, read by index.
 *
 * A place that reads arrays of many kinds of elements is slow, and so is one that fills them: integers, other numbers and
 * all else have a loop of their own, alike but for what fits. The first element is read by a built-in, which learns
 * nothing. Into slots that are there already no setter of a prototype can reach, so that they need no looking after.
 */
import type { ArrayCursor, Cursor } from '../engine/cursor.ts';
import { Array, inheritsNoIndex, max, min, put, reflectGet } from '../structures/builtins.ts';
import type { NonEmpty } from '../types.ts';

const UNSEEN = 0;
const INTEGERS = 1;
const NUMBERS = 2;
const OTHERS = 3;
/** The most slots that are made before there is something to put in. */
const MOST = 2 ** 20;

export class ChunkCursor<T> implements Cursor<NonEmpty<T>> {
  value!: NonEmpty<T>;
  private readonly array: ArrayLike<unknown>;
  private readonly size: number;
  private readonly failed: (error: unknown, index: number) => void;
  private kind = UNSEEN;
  /** Where the chunk begins, and how many elements are in it. */
  private start = 0;
  private count = 0;
  private chunk: unknown[] = [];
  private ended = false;

  constructor({ array }: ArrayCursor<T>, size: number, failed: (error: unknown, index: number) => void) {
    this.array = array;
    this.size = size;
    this.failed = failed;
  }

  /** How many elements have been read. */
  get index(): number {
    return this.start + this.count;
  }

  advance(): boolean {
    try {
      return !this.ended && this.fill();
    } catch (error) {
      this.failed(error, this.index);
      throw error;
    }
  }

  private fill(): boolean {
    const { array, size } = this;
    const { length } = array;
    this.start += this.count;
    this.count = 0;
    if (this.start >= length) return !(this.ended = true);
    const slots = inheritsNoIndex() ? min(size, length - this.start, MOST) | 0 : 0;
    let first: unknown;
    if (this.kind === UNSEEN) {
      first = reflectGet(array as object, this.start);
      this.kind = kindOf(first);
      this.count = 1;
    }
    if (this.kind === INTEGERS) this.integers(slots, first);
    else if (this.kind === NUMBERS) this.numbers(slots, first);
    else this.others(slots, first);
    while (this.count < size && !(this.ended ||= this.index >= array.length))
      this.add(reflectGet(array as object, this.index));
    const { chunk, count } = this;
    if (chunk.length > count) chunk.length = count;
    this.value = chunk as never;
    return true;
  }

  private integers(slots: number, first: unknown): void {
    const { array, start } = this;
    let { count, ended } = this;
    const chunk: unknown[] = new Array<unknown>(slots);
    for (let i = 0; i < slots; i++) chunk[i] = 0;
    this.chunk = chunk;
    if (count > 0) put(chunk, 0, first);
    if (count >= slots || (count > 0 && (this.ended = start + 1 >= array.length))) return;
    do {
      const value = array[start + count];
      if (typeof value !== 'number' || (value | 0) !== value) return this.add(value);
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = start + count >= array.length));
    this.ended = ended;
  }

  private numbers(slots: number, first: unknown): void {
    const { array, start } = this;
    let { count, ended } = this;
    const chunk: unknown[] = new Array<unknown>(slots);
    for (let i = 0; i < slots; i++) chunk[i] = 0.5;
    this.chunk = chunk;
    if (count > 0) put(chunk, 0, first);
    if (count >= slots || (count > 0 && (this.ended = start + 1 >= array.length))) return;
    do {
      const value = array[start + count];
      if (typeof value !== 'number') return this.add(value);
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = start + count >= array.length));
    this.ended = ended;
  }

  private others(slots: number, first: unknown): void {
    const { array, start } = this;
    let { count, ended } = this;
    const chunk: unknown[] = new Array<unknown>(slots);
    for (let i = 0; i < slots; i++) chunk[i] = undefined;
    this.chunk = chunk;
    if (count > 0) put(chunk, 0, first);
    if (count >= slots || (count > 0 && (this.ended = start + 1 >= array.length))) return;
    do {
      const value = array[start + count];
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = start + count >= array.length));
    this.ended = ended;
  }

  /** Takes in one more element, of whatever kind. */
  private add(value: unknown): void {
    this.kind = max(this.kind, kindOf(value));
    put(this.chunk, this.count, value);
    this.count++;
  }
}

function kindOf(value: unknown): number {
  return typeof value !== 'number' ? OTHERS : (value | 0) === value ? INTEGERS : NUMBERS;
}
