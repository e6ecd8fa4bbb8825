/**
 * memoize: each element is computed once, kept as it comes, and given again to every run.
 *
 *     source ─▶ [ a b c … kept ] ─▶ any number of readers, each from the start; the source is pulled once for all of them
 */
import { receiver } from '../../engine/arguments/check.ts';
import type { Bounds, Cursor, Scope as Opening } from '../../engine/contract.ts';
import type { Plan } from '../../engine/plan.ts';
import { put } from '../../platform/builtins.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { Origin } from '../engine/origin.ts';
import type { Receiver } from '../engine/origin.ts';
import type { AsyncSharedRoot } from '../engine/sharedRoot.ts';
import { Waiting } from '../engine/waiters.ts';

/** The root of the result of memoize. */
export function memoRoot<T>(source: unknown): AsyncSharedRoot<T> {
  return new Memo<T>(receiver('memoize', source));
}

class Memo<T> implements AsyncSharedRoot<T>, Receiver<T> {
  private kept: T[] = [];
  private readonly origin: Origin<T>;
  private readonly waiting = new Waiting();

  constructor(plan: Plan) {
    this.origin = new Origin<T>(plan, 'memoize', this);
  }

  get name(): string {
    return 'memoize';
  }

  get holds(): string {
    return 'every element pulled so far';
  }

  get unbounded(): boolean {
    return this.origin.unbounded;
  }

  came(value: T): void {
    put(this.kept, this.kept.length, value);
    this.waiting.wake();
  }

  over(): void {
    this.waiting.wake();
  }

  open(scope: Opening): Cursor<T> {
    return new MemoCursor<T>(this, scope as AsyncPass<unknown>);
  }

  size(): Bounds {
    return this.origin.sizeAfter(0);
  }

  /** True if there is an element at `index`; pulls it if needed. Undefined: not yet. */
  reach(index: number, pass: AsyncPass<unknown>): boolean | undefined {
    const { origin } = this;
    for (;;) {
      if (index < this.kept.length) return true;
      origin.check();
      if (origin.isOver) return false;
      if (origin.isPulling) return this.waiting.add(pass.fiber);
      origin.pull();
    }
  }

  at(index: number): T {
    return this.kept[index]!;
  }

  dispose(): Promise<void> {
    this.kept = [];
    return this.origin.dispose();
  }
}

class MemoCursor<T> implements Cursor<T> {
  private readonly memo: Memo<T>;
  private readonly pass: AsyncPass<unknown>;
  private place = -1;

  constructor(memo: Memo<T>, pass: AsyncPass<unknown>) {
    this.memo = memo;
    this.pass = pass;
  }

  get value(): T {
    return this.memo.at(this.place);
  }

  advance(): boolean | undefined {
    const has = this.memo.reach(this.place + 1, this.pass);
    if (has) this.place++;
    return has;
  }
}
