/**
 * The chunks of an array, read by index.
 *
 * A place in the code that reads or fills arrays of many kinds of elements is slow: so integers, other numbers and
 * everything else have a loop of their own, alike but for the test. The first element is read by a built-in, which
 * learns nothing; so are those after an element that does not fit the loop.
 */
import type { Cursor } from '../engine/contract.ts';
import { defineOwn, inheritsNoIndex, max, min, reflectGet } from '../platform/builtins.ts';
import { INTEGERS, isInt32, elementKindOf, NUMBERS, slotsOf } from '../structures/prefilled.ts';
import type { ElementKind } from '../structures/prefilled.ts';
import type { NonEmpty } from '../types.ts';

const UNSEEN = -1;
/** The largest number of slots made before there are elements to fill them. */
const MOST = 2 ** 20;

export class ChunkCursor<T> implements Cursor<NonEmpty<T>> {
  value!: NonEmpty<T>;
  private readonly array: ArrayLike<unknown>;
  private readonly size: number;
  private kind: ElementKind | typeof UNSEEN = UNSEEN;
  /** The index at which the chunk begins, and the number of elements in it. */
  private start = 0;
  private count = 0;
  private chunk: unknown[] = [];
  private ended = false;
  private ahead: number;

  /** `length` has been read already, for the first element. */
  constructor(array: ArrayLike<T>, size: number, length: number) {
    this.array = array;
    this.size = size;
    this.ahead = length;
  }

  get index(): number {
    return this.start + this.count;
  }

  advance(): boolean {
    if (this.ended) return false;
    const { array, size } = this;
    const length = this.ahead < 0 ? array.length : this.ahead;
    this.ahead = -1;
    this.start += this.count;
    this.count = 0;
    if (!(this.start < length)) return !(this.ended = true);
    const known = inheritsNoIndex() && typeof length === 'number';
    const slots = known ? min(size, length - this.start, MOST) | 0 : 0;
    let first: unknown;
    if (this.kind === UNSEEN || slots === 0) {
      first = reflectGet(array as object, this.start);
      this.kind = max(this.kind, elementKindOf(first)) as ElementKind;
      this.count = 1;
    }
    this.chunk = slotsOf(this.kind as ElementKind, slots);
    if (this.count > 0) defineOwn(this.chunk, 0, first);
    if (this.count < slots && !(this.ended = this.count > 0 && !(this.index < array.length))) {
      if (this.kind === INTEGERS) this.integers(slots);
      else if (this.kind === NUMBERS) this.numbers(slots);
      else this.others(slots);
    }
    while (this.count < size && !(this.ended ||= !(this.index < array.length)))
      this.add(reflectGet(array as object, this.index));
    const { chunk, count } = this;
    if (chunk.length > count) chunk.length = count;
    this.value = chunk as never;
    return true;
  }

  private integers(slots: number): void {
    const { array, start, chunk } = this;
    let { count, ended } = this;
    do {
      const value = array[start + count];
      if (!isInt32(value)) return this.add(value);
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = !(start + count < array.length)));
    this.ended = ended;
  }

  private numbers(slots: number): void {
    const { array, start, chunk } = this;
    let { count, ended } = this;
    do {
      const value = array[start + count];
      if (typeof value !== 'number') return this.add(value);
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = !(start + count < array.length)));
    this.ended = ended;
  }

  private others(slots: number): void {
    const { array, start, chunk } = this;
    let { count, ended } = this;
    do {
      const value = array[start + count];
      chunk[count++] = value;
      this.count = count;
    } while (count < slots && !(ended = !(start + count < array.length)));
    this.ended = ended;
  }

  /** Adds one more element, of any kind. */
  private add(value: unknown): void {
    this.kind = max(this.kind, elementKindOf(value)) as ElementKind;
    // By a built-in: a store would teach the place where the slots are made to make slots for anything.
    defineOwn(this.chunk, this.count, value);
    this.count++;
  }
}
