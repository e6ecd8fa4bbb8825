/**
 * The windows of an array, read by index.
 *
 * What a literal gives and how fast a place reads depends on what came before: integers have places of their own, and
 * windows of two and three are literals, which no setter of a prototype can reach.
 */
import type { ArrayCursor, Cursor } from '../engine/cursor.ts';
import { inheritsNoIndex, put, reflectGet } from '../structures/builtins.ts';

export class WindowCursor<T> implements Cursor<T[]> {
  value!: T[];
  /** How many elements have been read. */
  index = 0;
  private readonly array: ArrayLike<T>;
  private readonly size: number;
  private readonly least: number;
  private readonly failed: (error: unknown, index: number) => void;
  private integers = true;
  /** The last window, and of windows of two and three what the next one begins with. */
  private held: T[] = [];
  private a: T | undefined = undefined;
  private b: T | undefined = undefined;
  private ended = false;

  constructor(
    { array }: ArrayCursor<T>,
    size: number,
    least: number,
    failed: (error: unknown, index: number) => void,
  ) {
    this.array = array as ArrayLike<T>;
    this.size = size;
    this.least = least;
    this.failed = failed;
  }

  advance(): boolean {
    try {
      return !this.ended && (this.index === 0 ? this.begin() : this.go());
    } catch (error) {
      this.failed(error, this.index);
      throw error;
    }
  }

  /** The first window, or what there is of it. */
  private begin(): boolean {
    const { array, size } = this;
    const window: T[] = [];
    while (this.index < size && !(this.ended = this.index >= array.length)) {
      const value = reflectGet(array as object, this.index) as T;
      this.integers &&= isInteger(value);
      put(window, this.index++, value);
    }
    if (this.index < size) {
      this.value = window;
      return this.least > 0 && this.index > 0;
    }
    if (size > 1) this.a = window[size - 2];
    this.b = window[size - 1];
    for (let i = 0; i < size; i++) put(this.held, i, window[i]!);
    this.value = window;
    return true;
  }

  private go(): boolean {
    const { array, index, size, a, b } = this;
    if (index >= array.length) return !(this.ended = true);
    if (!this.integers || (size !== 3 && size !== 2)) return this.give(array[index]!);
    const value = array[index]!;
    if (!isInteger(value)) return this.give(value);
    this.index = index + 1;
    this.a = b;
    this.b = value;
    this.value = size === 3 ? [a!, b!, value] : [b!, value];
    return true;
  }

  /** The window that ends with `value`, of whatever kind that is. */
  private give(value: T): boolean {
    const { size, a, b } = this;
    this.integers = false;
    this.index++;
    this.a = b;
    this.b = value;
    this.value = size === 3 ? [a!, b!, value] : size === 2 ? [b!, value] : this.shift(value);
    return true;
  }

  private shift(value: T): T[] {
    const { held, size } = this;
    const safe = inheritsNoIndex();
    const window: T[] = [];
    for (let i = 0; i < size; i++) {
      const next = i < size - 1 ? held[i + 1]! : value;
      held[i] = next;
      if (safe) window[i] = next;
      else put(window, i, next);
    }
    return window;
  }
}

function isInteger(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value;
}
