/**
 * share: one cursor that all runs share: each continues where the last one stopped.
 *
 *     1 2 3 4 5 ── share()      a run takes two ──▶ 1 2      the next run ──▶ 3 4 5      and then ──▶ nothing
 *
 * Leaving a run early leaves the source open. After the end later runs give nothing; after an error they throw it
 * again.
 * Holds  the source open until it ends or the share is disposed
 */
import { receiver } from '../engine/arguments/check.ts';
import type { Bounds, Cursor, Scope } from '../engine/contract.ts';
import type { Plan } from '../engine/plan.ts';
import { Reader } from '../common/reader.ts';
import { fromShared } from '../common/sharedFacade.ts';
import { Origin } from '../common/shared.ts';
import type { SharedLazy } from '../common/sharedFacade.ts';
import type { SharedRoot } from '../common/shared.ts';

/** {@link Seq.share} for any iterable. */
export function share<T>(source: Iterable<T>): SharedLazy<T> {
  return fromShared(new Share<T>(receiver('share', source)));
}

class Share<T> implements SharedRoot<T> {
  private readonly origin: Origin<T>;

  constructor(plan: Plan) {
    this.origin = new Origin<T>(plan, 'share');
  }

  get name(): string {
    return 'share';
  }

  get oneShot(): boolean {
    return true;
  }

  get unbounded(): boolean {
    return this.origin.unbounded;
  }

  open(scope: Scope): Cursor<T> {
    return new ShareCursor(this.origin, scope);
  }

  size(): Bounds {
    return this.origin.sizeAfter(this.origin.pulled);
  }

  dispose(): void {
    this.origin.dispose();
  }
}

class ShareCursor<T> implements Cursor<T> {
  value!: T;
  private readonly origin: Origin<T>;
  private readonly reader: Reader;

  constructor(origin: Origin<T>, scope: Scope) {
    this.origin = origin;
    this.reader = new Reader(origin, scope);
  }

  advance(): boolean | undefined {
    const { origin } = this;
    const has = origin.pull();
    if (has) this.value = origin.value;
    this.reader.tell();
    return has;
  }
}
