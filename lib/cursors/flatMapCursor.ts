/**
 * The cursor behind flatMap: the elements of the mapper's results, one after the other; arrays are read by index.
 */
import { oneByOne } from '../engine/arguments/instead.ts';
import { notIterable } from '../engine/arguments/messages.ts';
import type { Cursor, Given, Scope } from '../engine/contract.ts';
import { isObject } from '../structures/isObject.ts';
import { iteratorMethod } from '../engine/plan.ts';
import { isPlainArray } from '../platform/pristine.ts';
import { arrayOf, nothing } from '../engine/run/cursors.ts';
import { isArray } from '../platform/builtins.ts';
import type { Mapper, Source } from '../types.ts';

/** What messages call a result of the callback. */
export const GIVEN: Given = { operation: 'flatMap', parameter: "the mapper's result" };

export class FlatMapCursor<T, U> implements Cursor<U> {
  index = -1;
  private readonly outer: Cursor<T>;
  /** The outer source if it is an array: read here, past its cursor. */
  private readonly array: ArrayLike<T> | undefined;
  private readonly mapper: Mapper<T, Source<U>>;
  private readonly scope: Scope;
  /** The last result of the mapper: an array and the position in it, or a cursor over anything else. */
  private items: readonly U[] = nothing;
  private at = 0;
  private inner: Cursor<U> | undefined = undefined;
  /** The element of the outer source that the mapper gets next. */
  private element!: T;

  constructor(outer: Cursor<T>, mapper: Mapper<T, Source<U>>, scope: Scope) {
    this.outer = outer;
    this.array = arrayOf(outer);
    this.mapper = mapper;
    this.scope = scope;
  }

  get value(): U {
    return this.inner === undefined ? (this.items[this.at] as U) : this.inner.value;
  }

  advance(): boolean | undefined {
    const { mapper } = this;
    for (;;) {
      const has = this.inner === undefined ? ++this.at < this.items.length : this.inner.advance();
      if (has !== false) return has;
      const more = this.goOn();
      if (!more) return more;
      this.enter(mapper(this.element, this.index));
    }
  }

  part(): ArrayLike<U> | false | undefined {
    const { mapper } = this;
    for (;;) {
      const more = this.inner === undefined ? this.goOn() : undefined;
      if (!more) return more;
      this.enter(mapper(this.element, this.index));
      const { items } = this;
      if (this.inner !== undefined) return undefined;
      this.items = nothing;
      return items;
    }
  }

  /** Leaves the current result, and reads the next element of the outer source, if there is one. */
  private goOn(): boolean | undefined {
    const { outer, array } = this;
    const index = this.index + 1;
    this.inner = undefined;
    this.items = nothing;
    const has = array === undefined ? outer.advance() : index < array.length;
    if (!has) return has;
    this.element = array === undefined ? outer.value : (array[index] as T);
    this.index = index;
    return true;
  }

  private enter(made: unknown): void {
    if (!isObject(made)) throw notIterable(GIVEN.operation, GIVEN.parameter, made, oneByOne);
    if (!isArray(made)) {
      this.inner = this.scope.openResult<U>(made, undefined, GIVEN);
      return;
    }
    // An array is read without a cursor: there may be millions of them.
    const method = iteratorMethod(made);
    if (isPlainArray(made, method)) {
      this.at = -1;
      this.items = made as U[];
    } else this.inner = this.scope.openResult<U>(made, method ?? null, GIVEN);
  }
}
