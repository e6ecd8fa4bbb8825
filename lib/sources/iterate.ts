/**
 * iterate: a seed, then each element made from the one before.
 *
 *     iterate(1, x => x * 2) ──▶ 1 2 4 8 …
 *
 * Stops  never; `next` is not called before its result is needed
 * Size   endless
 */
import { callable } from '../engine/arguments/check.ts';
import { called, exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Pair } from '../types.ts';

type Next<T> = (value: T, index: number) => T;

/** {@link Seq.iterate} as a function, from a pair, which is typed as one. */
export function iterate<P extends Pair>(seed: P, next: (value: P, index: number) => P): Lazy<P>;
/** {@link Seq.iterate} as a function. */
export function iterate<T>(seed: T, next: (value: T, index: number) => T): Lazy<T>;
export function iterate<T>(seed: T, next: Next<T>): Lazy<T> {
  callable(undefined, 'iterate', 'next', next);
  return fromRoot(new IterateRoot<T>(seed, next));
}

class IterateRoot<T> implements Root<T> {
  private readonly seed: T;
  private readonly next: Next<T>;

  constructor(seed: T, next: Next<T>) {
    this.seed = seed;
    this.next = next;
  }

  get name(): string {
    return 'iterate';
  }

  get unbounded(): boolean {
    return true;
  }

  open(): Cursor<T> {
    return new IterateCursor<T>(this.seed, this.next);
  }

  size(): Bounds {
    return called(exactly(Infinity));
  }
}

class IterateCursor<T> implements Cursor<T> {
  value: T;
  index = -1;
  private readonly next: Next<T>;

  constructor(seed: T, next: Next<T>) {
    this.value = seed;
    this.next = next;
  }

  advance(): boolean {
    const { next, index } = this;
    if (index >= 0) this.value = next(this.value, index);
    this.index = index + 1;
    return true;
  }
}
