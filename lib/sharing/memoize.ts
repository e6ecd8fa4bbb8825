/**
 * memoize: each element computed once, kept, and replayed to every run.
 *
 *     source ─▶ one run of its own ─▶ [ kept so far ] ─▶ run 1, run 2, …     who is ahead pulls, the rest replay
 *
 * Holds  every element pulled so far, and the source open until it ends or the memo is disposed
 * Fails  once, at the same place for every run: the error is kept like an element
 */
import { receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot, planOf } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Plan } from '../engine/plan.ts';
import type { Bounds } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';
import { Origin } from './shared.ts';
import type { SharedRoot } from './shared.ts';

/** {@link Seq.memoize} for any iterable. */
export function memoize<T>(source: Iterable<T>): Lazy<T> {
  receiver('memoize', source);
  return fromRoot(new Memo<T>(planOf<T>(source)));
}

class Memo<T> implements SharedRoot<T> {
  readonly name = 'memoize';
  readonly holds = 'every element pulled so far';
  readonly unbounded: boolean;
  kept: T[] = [];
  private readonly origin: Origin<T>;

  constructor(plan: Plan<T>) {
    this.origin = new Origin(plan, 'memoize');
    this.unbounded = plan.unbounded;
  }

  open(): Cursor<T> {
    return new MemoCursor(this);
  }

  size(): Bounds {
    return { ...this.origin.sizeAfter(0), plain: this.origin.ended };
  }

  /** Whether there is an element at `index`, which is at most one beyond what is kept; pulls it if it must. */
  reach(index: number): boolean {
    const { origin, kept } = this;
    origin.check();
    if (index < kept.length) return true;
    if (!origin.pull()) return false;
    put(kept, index, origin.value);
    return true;
  }

  dispose(): void {
    if (!this.origin.running) this.kept = [];
    this.origin.dispose();
  }
}

class MemoCursor<T> implements Cursor<T> {
  private readonly memo: Memo<T>;
  private at = -1;

  constructor(memo: Memo<T>) {
    this.memo = memo;
  }

  get value(): T {
    return this.memo.kept[this.at]!;
  }

  advance(): boolean {
    if (!this.memo.reach(this.at + 1)) return false;
    this.at++;
    return true;
  }
}
