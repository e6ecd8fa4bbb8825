/**
 * generate: what a function makes of 0, 1, 2, …
 *
 *     generate(i => i * i, 4) ──▶ 0 1 4 9
 *
 * Stops  after `count`; `fn` is called as an element is needed, also for one that is dropped
 * Size   exact; endless without a count
 */
import { callable, limit } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called, exactly } from '../engine/size.ts';

/** {@link Seq.generate} as a function. */
export function generate<T>(fn: (index: number) => T, count: number = Infinity): Lazy<T> {
  callable(undefined, 'generate', 'fn', fn);
  const times = limit(undefined, 'generate', 'count', count);
  return fromRoot({
    name: 'generate',
    shown: times === Infinity ? '' : `${times}`,
    unbounded: times === Infinity,
    open: () => new GenerateCursor(fn, times),
    size: () => called(exactly(times)),
  });
}

class GenerateCursor<T> implements Cursor<T> {
  value!: T;
  private readonly fn: (index: number) => T;
  private readonly count: number;
  private made = 0;

  constructor(fn: (index: number) => T, count: number) {
    this.fn = fn;
    this.count = count;
  }

  advance(): boolean {
    if (this.made >= this.count) return false;
    const { fn } = this;
    this.value = fn(this.made++);
    return true;
  }
}
