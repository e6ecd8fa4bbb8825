/**
 * Opened sources behind one protocol: `advance()` moves on and answers whether there is an element, `value` is that
 * element. `advance` never reads `value`; who wants it reads it once, right after.
 */
import { apply, min, TypeError } from '../structures/builtins.ts';
import { callReturn, isObject, isSpent, markSpent } from './oneShot.ts';
import type { BuiltinIterator } from './pristine.ts';
import { Item } from './scope.ts';

export const nothing: readonly never[] = [];

export interface Cursor<T> {
  /** Not called again after it has answered false. */
  advance(): boolean;
  readonly value: T;
  /** Passes over `count` elements without reading them; false when the end came first. Absent: advance instead. */
  skip?(count: number): boolean;
  /** A cursor over the same elements from the last to the first, if this one has not been advanced. */
  reversed?(): Cursor<T>;
  /**
   * Where the elements are those of one part after the other (concat, flatMap): opens the next part, undefined after the
   * last. For who reads the parts himself, each to its end before the next, instead of calling `advance`. A part that is
   * an array is read by index, with its `length` before each element.
   */
  nextPart?(): Cursor<T> | readonly T[] | undefined;
  /** The index that the last callback was given, where it is not simply the number of elements so far. */
  readonly index?: number | undefined;
}

/** Passes over `count` elements of any cursor. */
export function skipOver(cursor: Cursor<unknown>, count: number): boolean {
  if (cursor.skip !== undefined) return cursor.skip(count);
  for (let i = 0; i < count; i++) if (!cursor.advance()) return false;
  return true;
}

/** The user's array, as an array iterator sees it: live length, holes as undefined, ended for ever once at the end. */
export class ArrayCursor<T> implements Cursor<T> {
  readonly array: ArrayLike<T>;
  private at = -1;
  private ended = false;

  constructor(array: ArrayLike<T>) {
    this.array = array;
  }

  get value(): T {
    return this.array[this.at] as T;
  }

  advance(): boolean {
    if (this.ended || !(++this.at < this.array.length)) return this.end();
    return true;
  }

  skip(count: number): boolean {
    if (this.ended || this.array.length - this.at - 1 < count) return this.end();
    this.at += count;
    return true;
  }

  private end(): false {
    this.ended = true;
    return false;
  }
}

/** The array behind a cursor that has not been advanced, to be read instead of it, `length` before each element. */
export function arrayOf<T>(cursor: Cursor<T>): readonly T[] | undefined {
  return cursor instanceof ArrayCursor ? (cursor.array as readonly T[]) : undefined;
}

/** The longest array that is made at once; one that is longer grows. */
const LONGEST = 2 ** 25;

/** How many slots to set aside for `length` elements; a Proxy may give any length. */
export function roomFor(length: number): number {
  return typeof length === 'number' && length >>> 0 === length && length <= LONGEST ? length : 0;
}

/** Any iterator, stepped as the standard steps one. It leaves its scope when it ends. */
export class IteratorCursor<T> extends Item implements Cursor<T> {
  private readonly iterator: object;
  private readonly next: unknown;
  /** The one-shot source behind it, to be marked when it ends. */
  private readonly source: object | undefined;
  private result: { done?: unknown; value?: unknown } | undefined = undefined;
  /** Ended, closed, or inside a call that ends it if it throws. */
  private over = false;

  constructor(iterator: object, next: unknown, source: object | undefined) {
    super();
    this.iterator = iterator;
    this.next = next;
    this.source = source;
  }

  advance(): boolean {
    if (this.over) return false;
    this.over = true;
    if (typeof this.next !== 'function')
      throw new TypeError('the iterator has a `next` that is not a function');
    const result: unknown = apply(this.next, this.iterator, nothing);
    if (!isObject(result)) throw new TypeError('the `next` of the iterator did not give an object');
    if ((result as { done?: unknown }).done) {
      this.finish();
      return false;
    }
    this.result = result;
    this.over = false;
    return true;
  }

  get value(): T {
    this.over = true;
    const { value } = this.result as { value?: unknown };
    this.over = false;
    return value as T;
  }

  shut(): void {
    const { source, over } = this;
    this.result = undefined;
    this.over = true;
    const gone = over || (source !== undefined && isSpent(source));
    if (source !== undefined) markSpent(source);
    if (!gone) callReturn(this.iterator);
  }

  private finish(): void {
    this.result = undefined;
    if (this.source !== undefined) markSpent(this.source);
    this.detach();
  }
}

/** The iterator of a built-in, by the `next` of load time; there is nothing to close. */
export class BuiltinCursor<T> implements Cursor<T> {
  private readonly opened: BuiltinIterator;
  private ended = false;
  value!: T;

  constructor(opened: BuiltinIterator) {
    this.opened = opened;
  }

  advance(): boolean {
    if (this.ended) return false;
    const { iterator, next } = this.opened;
    const result: IteratorResult<unknown> = apply(next, iterator, nothing);
    this.ended = result.done === true;
    this.value = result.value as T;
    return !this.ended;
  }
}

/** The elements of an array of ours, in order; given up as soon as they are all out. */
export class OwnCursor<T> implements Cursor<T> {
  /** Whether nobody else has the array, so that it can be the result. */
  readonly fresh: boolean;
  private values: readonly T[];
  private at = -1;

  constructor(values: readonly T[], fresh: boolean = false) {
    this.values = values;
    this.fresh = fresh;
  }

  get value(): T {
    return this.values[this.at] as T;
  }

  advance(): boolean {
    if (++this.at < this.values.length) return true;
    this.values = nothing;
    this.at = -1;
    return false;
  }

  /** Gives up the whole array, if nothing of it has been read: to be read in place of this cursor. */
  handOver(): readonly T[] | undefined {
    if (this.at >= 0) return undefined;
    const { values } = this;
    this.values = nothing;
    return values;
  }

  skip(count: number): boolean {
    this.at = min(this.at + count, this.values.length);
    return this.at < this.values.length;
  }
}

/** The elements of one cursor, then those of another, which is opened when they are all out. */
export class ThenCursor<T> implements Cursor<T> {
  private cursor: Cursor<T>;
  private next: (() => Cursor<T>) | undefined;

  constructor(first: Cursor<T>, next: () => Cursor<T>) {
    this.cursor = first;
    this.next = next;
  }

  get value(): T {
    return this.cursor.value;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  advance(): boolean {
    if (this.cursor.advance()) return true;
    const { next } = this;
    if (next === undefined) return false;
    this.next = undefined;
    this.cursor = next();
    return this.cursor.advance();
  }
}

/** A cursor that has ended. */
export const emptyCursor: Cursor<never> = new OwnCursor(nothing);
