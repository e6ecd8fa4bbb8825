/**
 * generate: the results of a function for 0, 1, 2, …
 *
 *     generate(i => i * i, 4) ──▶ 0 1 4 9
 *
 * Stops  after `count`; `fn` is called when an element is needed, also for one that is dropped
 * Size   exact; endless without a count
 */
import { callable, limit } from '../engine/arguments/check.ts';
import { called, exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.generate} as a function. */
export function generate<T>(fn: (index: number) => T, count: number = Infinity): Lazy<T> {
  callable(undefined, 'generate', 'fn', fn);
  return fromRoot(new GenerateRoot<T>(fn, limit(undefined, 'generate', 'count', count)));
}

class GenerateRoot<T> implements Root<T> {
  private readonly fn: (index: number) => T;
  private readonly count: number;

  constructor(fn: (index: number) => T, count: number) {
    this.fn = fn;
    this.count = count;
  }

  get name(): string {
    return 'generate';
  }

  get shown(): string {
    return this.count === Infinity ? '' : `${this.count}`;
  }

  get unbounded(): boolean {
    return this.count === Infinity;
  }

  open(): Cursor<T> {
    return new GenerateCursor<T>(this.fn, this.count);
  }

  size(): Bounds {
    return called(exactly(this.count));
  }
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
