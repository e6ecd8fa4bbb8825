/** The cursors of the asynchronous engine. While they wait, their fiber holds the promise. */
import { apply, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import type { Cursor } from '../../engine/contract.ts';
import { ArrayCursor } from '../../engine/run/cursors.ts';
import { isSpent, markSpent } from '../../engine/run/spent.ts';
import { detach } from '../../engine/run/scope.ts';
import type { Item, Scope } from '../../engine/run/scope.ts';
import type { Fiber } from './fiber.ts';
import { abandon, thenOf } from './promises.ts';
import { callReturn, NOT_CALLED } from './oneShot.ts';
import type { StreamReader } from './oneShot.ts';

const nothing: readonly never[] = [];

/** The result of an iterator's `next`. */
interface Result {
  readonly done?: unknown;
  readonly value?: unknown;
}

const NONE = 0;
const RESULT = 1;
const ELEMENT = 2;

/**
 * An iterator whose `next` gives promises. Elements pass unchanged, even promises; only an iterator that `lifts` (a
 * bare one, which may be synchronous) waits for elements if `next` gives its result at once.
 */
export class AsyncIteratorCursor<T> implements Item, Cursor<T> {
  readonly gives = true;
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  private readonly iterator: object;
  private readonly next: unknown;
  /** The one-shot source behind it, to be marked when it ends. */
  private readonly source: object | undefined;
  private readonly fiber: Fiber;
  private readonly lifts: boolean;
  private element: unknown = undefined;
  /** The kind of promise that is waited for. */
  private asked: typeof NONE | typeof RESULT | typeof ELEMENT = NONE;
  /** True if it has ended, is closed, or is inside a call that ends it by throwing. */
  private over = false;
  /** True inside such a call; and if it was left there, by an abort: then it is closed unless the call has thrown. */
  private inside = false;
  private left = false;
  private result: Result | undefined = undefined;

  constructor(iterator: object, next: unknown, source: object | undefined, fiber: Fiber, lifts: boolean) {
    this.iterator = iterator;
    this.next = next;
    this.source = source;
    this.fiber = fiber;
    this.lifts = lifts;
  }

  advance(): boolean | undefined {
    const { asked } = this;
    let result: unknown;
    this.asked = NONE;
    if (asked === ELEMENT) {
      this.element = this.fiber.take();
      return true;
    }
    if (asked === RESULT) result = this.fiber.take();
    else {
      if (this.over) return false;
      this.over = this.inside = true;
      if (typeof this.next !== 'function')
        throw own(new TypeError('the iterator has a `next` that is not a function'));
      result = apply(this.next, this.iterator, nothing);
      this.inside = false;
      if (this.left) this.closeLater(result);
      if (this.fiber.waitsFor(result, true)) {
        this.asked = RESULT;
        return undefined;
      }
    }
    if (!isObject(result)) throw own(new TypeError('the `next` of the iterator did not give an object'));
    if ((result as Result).done) {
      this.finish();
      return false;
    }
    this.result = result;
    this.over = false;
    if (!this.lifts || asked === RESULT) return true;
    this.element = this.read();
    this.result = undefined;
    if (!this.fiber.waitsFor(this.element, true)) return true;
    this.asked = ELEMENT;
    return undefined;
  }

  get value(): T {
    if (this.result !== undefined) return this.read() as T;
    const { element } = this;
    this.element = undefined;
    return element as T;
  }

  private read(): unknown {
    this.over = this.inside = true;
    const { result } = this;
    const { value } = result!;
    this.over = this.inside = false;
    if (this.left) this.closeLater(undefined);
    return value;
  }

  /** Closes an iterator that was left during a call: its run no longer waits for anything. */
  private closeLater(result: unknown): void {
    this.over = true;
    try {
      if (!isObject(result) || thenOf(result) !== undefined || !(result as Result).done)
        abandon(callReturn(this.iterator));
    } catch {
      // Nobody is left to get the error.
    }
  }

  /**
   * Closes at once, even during a `next()`: a generator queues the `return()` behind it, a source of events ends by it.
   */
  shut(): unknown {
    const { source, over, asked } = this;
    this.left = this.inside;
    this.result = undefined;
    this.over = true;
    const gone = (over && asked !== RESULT) || (source !== undefined && isSpent(source));
    if (source !== undefined) markSpent(source);
    return gone ? NOT_CALLED : callReturn(this.iterator);
  }

  private finish(): void {
    this.result = undefined;
    if (this.source !== undefined) markSpent(this.source);
    detach(this);
  }
}

/** A stream of the web, read by a reader. Leaving early cancels the stream. */
export class StreamCursor<T> implements Item, Cursor<T> {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  value!: T;
  private readonly source: object;
  private readonly reader: StreamReader;
  private readonly fiber: Fiber;
  private asked = false;
  private over = false;

  constructor(source: object, reader: StreamReader, fiber: Fiber) {
    this.source = source;
    this.reader = reader;
    this.fiber = fiber;
  }

  advance(): boolean | undefined {
    if (this.over) return false;
    let result: unknown;
    if (this.asked) {
      this.asked = false;
      try {
        result = this.fiber.take();
      } catch (error) {
        this.end();
        throw error;
      }
    } else {
      result = this.reader.read();
      if (this.fiber.waitsFor(result, true)) {
        this.asked = true;
        return undefined;
      }
    }
    const { done, value } = result as Result;
    if (done === true) {
      this.end();
      return false;
    }
    this.value = value as T;
    return true;
  }

  shut(): unknown {
    if (this.over) return undefined;
    this.over = true;
    markSpent(this.source);
    const left = this.reader.cancel();
    this.reader.releaseLock();
    return left;
  }

  private end(): void {
    this.over = true;
    markSpent(this.source);
    this.reader.releaseLock();
    detach(this);
  }
}

/** A synchronous cursor whose elements are waited for if they are promises. */
export class AwaitingCursor<T> implements Cursor<T> {
  value!: T;
  private readonly cursor: Cursor<unknown>;
  private readonly fiber: Fiber;
  /** False if a callback has given the elements: then leaving waits for them. */
  private readonly ofSource: boolean;
  private asked = false;

  constructor(cursor: Cursor<unknown>, fiber: Fiber, ofSource: boolean) {
    this.cursor = cursor;
    this.fiber = fiber;
    this.ofSource = ofSource;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  advance(): boolean | undefined {
    if (this.asked) {
      this.asked = false;
      this.value = this.fiber.take() as T;
      return true;
    }
    const has = this.cursor.advance();
    if (!has) return has;
    const { value } = this.cursor;
    if (this.fiber.waitsFor(value, this.ofSource)) {
      this.asked = true;
      return undefined;
    }
    this.value = value as T;
    return true;
  }

  /** An array whose elements nobody has to be called for. It is the `value` too, so that its elements are waited for. */
  part(): ArrayLike<T> | false | undefined {
    const { cursor } = this;
    if (!this.ofSource || !(cursor instanceof ArrayCursor)) return undefined;
    const part = cursor.part() as ArrayLike<T> | false;
    this.value = part as T;
    return part;
  }
}
