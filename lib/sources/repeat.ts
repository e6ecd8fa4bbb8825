/**
 * repeat: one value, again and again.
 *
 *     repeat('a', 3) ──▶ a a a
 *
 * Size   exact; endless without a count
 */
import { limit } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.repeat} as a function. */
export function repeat<T>(value: T, count: number = Infinity): Lazy<T> {
  return fromRoot(new RepeatRoot<T>(value, limit(undefined, 'repeat', 'count', count)));
}

class RepeatRoot<T> implements Root<T> {
  private readonly value: T;
  private readonly count: number;

  constructor(value: T, count: number) {
    this.value = value;
    this.count = count;
  }

  get name(): string {
    return 'repeat';
  }

  get shown(): string {
    const { value, count } = this;
    return count === Infinity ? show(value) : `${show(value)}, ${count}`;
  }

  get unbounded(): boolean {
    return this.count === Infinity;
  }

  open(): Cursor<T> {
    return new RepeatCursor<T>(this.value, this.count);
  }

  size(): Bounds {
    return exactly(this.count);
  }
}

class RepeatCursor<T> implements Cursor<T> {
  readonly value: T;
  private left: number;

  constructor(value: T, count: number) {
    this.value = value;
    this.left = count;
  }

  advance(): boolean {
    return this.left > 0 && this.left-- > 0;
  }

  skip(count: number): boolean {
    const enough = this.left >= count;
    this.left = enough ? (count === Infinity ? 0 : this.left - count) : 0;
    return enough;
  }
}
