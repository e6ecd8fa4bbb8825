/**
 * flatMap: the elements of what a function makes of each element, one after the other.
 *
 *     1 2 3 ── flatMap(n => repeat(n, n)) ──▶ 1 2 2 3 3 3
 *
 * Opens  one inner source at a time, closed before the outer one
 * Size   unknown; endless if the source is
 */
import { callable, notIterable, receiver } from '../engine/check.ts';
import { arrayOf, nothing } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../engine/oneShot.ts';
import { iteratorMethod } from '../engine/plan.ts';
import { isPlainArray } from '../engine/pristine.ts';
import type { Scope } from '../engine/scope.ts';
import { resized } from '../engine/size.ts';
import { isArray } from '../structures/builtins.ts';
import type { Mapper, Source } from '../types.ts';

/** {@link Seq.flatMap} for any iterable. */
export function flatMap<T, U>(source: Iterable<T>, mapper: Mapper<T, Source<U>>): Lazy<U> {
  receiver('flatMap', source);
  callable(source, 'flatMap', 'mapper', mapper);
  return withPull<T, U>(source, {
    name: 'flatMap',
    open: (up, scope) => new FlatMapCursor(up(), mapper, scope),
    size: (up) => resized(up, 0, up.max === 0 ? 0 : Infinity, false),
  });
}

class FlatMapCursor<T, U> implements Cursor<U> {
  index = -1;
  private readonly outer: Cursor<T>;
  /** The outer source where it is an array: read here, past its cursor. */
  private readonly array: ArrayLike<T> | undefined;
  private readonly mapper: Mapper<T, Source<U>>;
  private readonly scope: Scope;
  /** What the mapper made last: an array, and where we are in it, or a cursor over anything else. */
  private items: readonly U[] = nothing;
  private at = 0;
  private inner: Cursor<U> | undefined = undefined;

  constructor(outer: Cursor<T>, mapper: Mapper<T, Source<U>>, scope: Scope) {
    this.outer = outer;
    this.array = arrayOf(outer);
    this.mapper = mapper;
    this.scope = scope;
  }

  get value(): U {
    return this.inner === undefined ? (this.items[this.at] as U) : this.inner.value;
  }

  advance(): boolean {
    for (;;) {
      if (this.inner === undefined ? ++this.at < this.items.length : this.inner.advance()) return true;
      if (this.nextPart() === undefined) return false;
    }
  }

  nextPart(): Cursor<U> | readonly U[] | undefined {
    const { outer, array, mapper } = this;
    const index = this.index + 1;
    this.inner = undefined;
    this.items = nothing;
    if (array === undefined ? !outer.advance() : !(index < array.length)) return undefined;
    const value = array === undefined ? outer.value : (array[index] as T);
    this.index = index;
    const made: unknown = mapper(value, index);
    if (!isObject(made)) throw notIterable('flatMap', "the mapper's result", made);
    if (!isArray(made)) return (this.inner = this.scope.openResult<U>(made));
    // An array is read without a cursor: there may be millions of them.
    const method = iteratorMethod(made);
    if (!isPlainArray(made, method)) return (this.inner = this.scope.openResult<U>(made, method ?? null));
    this.at = -1;
    return (this.items = made as U[]);
  }
}
