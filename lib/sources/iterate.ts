/**
 * iterate: a seed, then each element made from the one before.
 *
 *     iterate(1, x => x * 2) ──▶ 1 2 4 8 …
 *
 * Stops  never; `next` is not called before its result is needed
 * Size   endless
 */
import { callable } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called, exactly } from '../engine/size.ts';
import type { Pair } from '../types.ts';

/** {@link Seq.iterate} as a function, from a pair, which is typed as one. */
export function iterate<P extends Pair>(seed: P, next: (value: P, index: number) => P): Lazy<P>;
/** {@link Seq.iterate} as a function. */
export function iterate<T>(seed: T, next: (value: T, index: number) => T): Lazy<T>;
export function iterate<T>(seed: T, next: (value: T, index: number) => T): Lazy<T> {
  callable(undefined, 'iterate', 'next', next);
  return fromRoot({
    name: 'iterate',
    unbounded: true,
    open: () => new IterateCursor(seed, next),
    size: () => called(exactly(Infinity)),
  });
}

class IterateCursor<T> implements Cursor<T> {
  value: T;
  index = -1;
  private readonly next: (value: T, index: number) => T;

  constructor(seed: T, next: (value: T, index: number) => T) {
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
