/** The cursors of the engine: over arrays, iterators and built-ins. contract.ts defines a cursor. */
import { apply, min, TypeError } from '../../platform/builtins.ts';
import type { Cursor } from '../contract.ts';
import { isObject } from '../../structures/isObject.ts';
import { isUntouched } from '../../platform/pristine.ts';
import type { BuiltinIterator } from '../../platform/pristine.ts';
import { callReturn } from './oneShot.ts';
import { isSpent, markSpent } from './spent.ts';
import { detach } from './scope.ts';
import type { Item, Scope } from './scope.ts';
import { own } from '../../structures/faults.ts';

export const nothing: readonly never[] = [];

/** The user's array, as an array iterator sees it: live length, holes as undefined, ended for ever once at the end. */
export class ArrayCursor<T> implements Cursor<T> {
  readonly array: ArrayLike<T>;
  private at: number;
  private ended: boolean;

  constructor(array: ArrayLike<T>) {
    this.array = array;
    this.at = -1;
    this.ended = false;
  }

  get value(): T {
    return this.array[this.at] as T;
  }

  advance(): boolean {
    if (this.ended || !(++this.at < this.array.length)) return this.end();
    return true;
  }

  part(): ArrayLike<T> | false {
    if (this.ended || this.at >= 0) return this.end();
    this.ended = true;
    return this.array;
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

/** Any iterator, stepped as the standard steps one. It leaves its scope when it ends. */
export class IteratorCursor<T> implements Item, Cursor<T> {
  scope: Scope | undefined;
  older: Item | undefined;
  newer: Item | undefined;
  private readonly iterator: object;
  private readonly next: unknown;
  /** The one-shot source behind it, to be marked when it ends. */
  private readonly source: object | undefined;
  private result: { done?: unknown; value?: unknown } | undefined;
  /** True if it has ended, is closed, or is inside a call that ends it by throwing. */
  private over: boolean;

  constructor(iterator: object, next: unknown, source: object | undefined) {
    this.scope = undefined;
    this.older = undefined;
    this.newer = undefined;
    this.iterator = iterator;
    this.next = next;
    this.source = source;
    this.result = undefined;
    this.over = false;
  }

  advance(): boolean {
    if (this.over) return false;
    this.over = true;
    if (typeof this.next !== 'function')
      throw own(new TypeError('the iterator has a `next` that is not a function'));
    const result: unknown = apply(this.next, this.iterator, nothing);
    if (!isObject(result)) throw own(new TypeError('the `next` of the iterator did not give an object'));
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
    detach(this);
  }
}

/** The iterator of a built-in, by the `next` taken at load; there is nothing to close. */
export class BuiltinCursor<T> implements Cursor<T> {
  value!: T;
  private readonly iterator: object;
  private readonly next: () => IteratorResult<unknown>;
  private ended: boolean;

  constructor({ iterator, next }: BuiltinIterator) {
    this.iterator = iterator;
    this.next = next;
    this.ended = false;
  }

  /** The iterator, if for…of over it would do the same. */
  get walkable(): object | undefined {
    return this.ended || !isUntouched(this.next) ? undefined : this.iterator;
  }

  advance(): boolean {
    if (this.ended) return false;
    const result: IteratorResult<unknown> = apply(this.next, this.iterator, nothing);
    this.ended = result.done === true;
    this.value = result.value as T;
    return !this.ended;
  }
}

/** The elements of an array of ours, in order. The array is let go as soon as they are all given. */
export class OwnCursor<T> implements Cursor<T> {
  private values: readonly T[];
  private at: number;

  constructor(values: readonly T[]) {
    this.values = values;
    this.at = -1;
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

  part(): readonly T[] | false {
    const { values } = this;
    this.values = nothing;
    return values.length > 0 && values;
  }

  skip(count: number): boolean {
    this.at = min(this.at + count, this.values.length);
    return this.at < this.values.length;
  }
}

/** The elements of one cursor, then those of another, which is opened when the first has ended. */
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

  part(): ArrayLike<T> | false | undefined {
    for (;;) {
      const { cursor, next } = this;
      if (cursor.part === undefined) return undefined;
      const part = cursor.part();
      if (part !== false || next === undefined) return part;
      this.next = undefined;
      this.cursor = next();
    }
  }

  advance(): boolean | undefined {
    const has = this.cursor.advance();
    const { next } = this;
    if (has !== false || next === undefined) return has;
    this.next = undefined;
    this.cursor = next();
    return this.cursor.advance();
  }
}

/** The elements of a cursor after the first `count`, whose values are not read. */
export class SkippingCursor<T> implements Cursor<T> {
  private readonly cursor: Cursor<T>;
  /** The number of elements still to be passed over. */
  private left: number;

  constructor(cursor: Cursor<T>, count: number) {
    this.cursor = cursor;
    this.left = count;
  }

  get value(): T {
    return this.cursor.value;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  advance(): boolean | undefined {
    const { cursor } = this;
    if (this.left > 0 && cursor.skip !== undefined) {
      const { left } = this;
      this.left = 0;
      if (!cursor.skip(left)) return false;
    }
    for (; this.left > 0; this.left--) {
      const has = cursor.advance();
      if (!has) return has;
    }
    return cursor.advance();
  }
}

/** A cursor that has ended. */
export const emptyCursor: Cursor<never> = new OwnCursor(nothing);
