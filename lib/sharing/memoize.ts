/**
 * memoize: each element computed once, kept, and replayed to every run.
 *
 *     source ─▶ one run of its own ─▶ [ kept so far ] ─▶ run 1, run 2, …     the run ahead pulls, the others replay
 *
 * Holds  every element pulled so far, and the source open until it ends or the memo is disposed
 * Fails  once, at the same place for every run: the error is kept like an element
 */
import { receiver } from '../engine/arguments/check.ts';
import type { Bounds, Cursor, Scope } from '../engine/contract.ts';
import type { Plan } from '../engine/plan.ts';
import { put } from '../platform/builtins.ts';
import { Reader } from '../common/reader.ts';
import { fromShared } from '../common/sharedFacade.ts';
import { Origin } from '../common/shared.ts';
import type { SharedLazy } from '../common/sharedFacade.ts';
import type { SharedRoot } from '../common/shared.ts';

/** {@link Seq.memoize} for any iterable. */
export function memoize<T>(source: Iterable<T>): SharedLazy<T> {
  return fromShared(new Memo<T>(receiver('memoize', source)));
}

class Memo<T> implements SharedRoot<T> {
  kept: T[];
  readonly origin: Origin<T>;

  constructor(plan: Plan) {
    this.kept = [];
    this.origin = new Origin<T>(plan, 'memoize');
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

  open(scope: Scope): Cursor<T> {
    return new MemoCursor(this, scope);
  }

  size(): Bounds {
    return { ...this.origin.sizeAfter(0), plain: this.origin.ended };
  }

  /** True if there is an element at `index`, at most one beyond those kept; pulls it if needed. Undefined: not yet. */
  reach(index: number): boolean | undefined {
    const { origin, kept } = this;
    origin.check();
    if (index < kept.length) return true;
    const has = origin.pull();
    if (!has) return has;
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
  private at: number;
  private readonly reader: Reader;

  constructor(memo: Memo<T>, scope: Scope) {
    this.memo = memo;
    this.reader = new Reader(memo.origin, scope);
    this.at = -1;
  }

  get value(): T {
    return this.memo.kept[this.at]!;
  }

  advance(): boolean | undefined {
    const has = this.memo.reach(this.at + 1);
    if (has) this.at++;
    this.reader.tell();
    return has;
  }
}
