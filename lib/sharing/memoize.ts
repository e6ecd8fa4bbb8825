/**
 * memoize: each element computed once, kept, and replayed to every run.
 *
 *     source ─▶ one run of its own ─▶ [ kept so far ] ─▶ run 1, run 2, …     who is ahead pulls, the rest replay
 *
 * Holds  every element pulled so far, and the source open until it ends or the memo is disposed
 * Fails  once, at the same place for every run: the error is kept like an element
 */
import { consumed, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot, planOf } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Plan } from '../engine/plan.ts';
import { boundsOf, exactly, resized } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { Walk } from '../engine/walk.ts';
import { max, put } from '../structures/builtins.ts';
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
  private readonly plan: Plan<T>;
  private readonly walk: Walk<T>;
  private state: 'going' | 'ended' | 'disposed' = 'going';

  constructor(plan: Plan<T>) {
    this.plan = plan;
    this.unbounded = plan.unbounded;
    this.walk = new Walk(plan, 'memoize', true);
  }

  open(): Cursor<T> {
    return new MemoCursor(this);
  }

  size(): Bounds {
    if (this.state === 'ended') return exactly(this.kept.length);
    const bounds = boundsOf(this.plan);
    return resized(bounds, max(bounds.min, this.kept.length), bounds.max, false);
  }

  /** Whether there is an element at `index`, which is at most one beyond what is kept; pulls it if it must. */
  reach(index: number): boolean {
    if (this.state === 'disposed') throw consumed('memoize');
    if (index < this.kept.length) return true;
    if (this.walk.failure !== undefined) throw this.walk.failure.error;
    if (this.state === 'ended') return false;
    if (!this.walk.advance()) {
      this.state = 'ended';
      return false;
    }
    put(this.kept, index, this.walk.value);
    return true;
  }

  dispose(): void {
    this.state = 'disposed';
    this.kept = [];
    this.walk.close();
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
