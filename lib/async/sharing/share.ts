/**
 * share: one cursor for all runs. Each element goes to the one reader that asked first; an early exit leaves it open.
 *
 *     source ─▶ 1 ─▶ reader A
 *               2 ─▶ reader B      so N runs over it are N workers
 */
import { Queue } from '../../structures/queue.ts';
import { receiver } from '../../engine/arguments/check.ts';
import type { Bounds, Cursor, Scope as Opening } from '../../engine/contract.ts';
import type { Plan } from '../../engine/plan.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { Shut } from '../engine/shut.ts';
import { Origin } from '../engine/origin.ts';
import type { Receiver } from '../engine/origin.ts';
import type { AsyncSharedRoot } from '../engine/sharedRoot.ts';

/** The root of the result of share. */
export function shareRoot<T>(source: unknown): AsyncSharedRoot<T> {
  return new Share<T>(receiver('share', source));
}

class Share<T> implements AsyncSharedRoot<T>, Receiver<T> {
  private readonly origin: Origin<T>;
  /** Readers that have asked and got nothing yet, the first first. */
  private readonly queue = new Queue<ShareCursor<T>>();
  /** Elements that came after their reader had left. */
  private readonly spare = new Queue<{ readonly value: T }>();

  constructor(plan: Plan) {
    this.origin = new Origin<T>(plan, 'share', this);
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

  open(scope: Opening): Cursor<T> {
    return new ShareCursor<T>(this, scope as AsyncPass<unknown>);
  }

  size(): Bounds {
    return this.origin.sizeAfter(this.origin.pulled);
  }

  came(value: T): void {
    const first = this.queue.shift();
    if (first === undefined) this.spare.push({ value });
    else first.take(value);
    if (this.queue.length > 0) this.origin.pull();
  }

  over(): void {
    const { queue } = this;
    for (let left = queue.length; left > 0; left--) queue.shift()!.tell();
  }

  /** Asks for an element for `reader`; true if it has one. Undefined: it will come later. False: there are no more. */
  ask(reader: ShareCursor<T>): boolean | undefined {
    const { origin, spare } = this;
    origin.check();
    const kept = spare.shift();
    if (kept !== undefined) {
      reader.take(kept.value);
      return true;
    }
    if (origin.isOver) return false;
    this.queue.push(reader);
    origin.pull();
    if (reader.has) return true;
    origin.check();
    return origin.isOver ? false : undefined;
  }

  /** Called when `reader` has left. */
  forget(reader: ShareCursor<T>): void {
    this.queue.remove(reader);
  }

  dispose(): Promise<void> {
    this.spare.clear();
    return this.origin.dispose();
  }
}

class ShareCursor<T> implements Cursor<T> {
  value!: T;
  /** True if an element has been given but not read. */
  has = false;
  private waits = false;
  private readonly shared: Share<T>;
  private readonly pass: AsyncPass<unknown>;

  constructor(shared: Share<T>, pass: AsyncPass<unknown>) {
    this.shared = shared;
    this.pass = pass;
    pass.openScope().attach(new Shut(() => shared.forget(this)));
  }

  advance(): boolean | undefined {
    if (!this.has) {
      // Woken without an element: there are no more.
      const has = this.shared.ask(this);
      if (has === undefined) {
        this.waits = true;
        return this.pass.fiber.waitsToBeWoken();
      }
      if (!has) return false;
    }
    this.has = false;
    return true;
  }

  take(value: T): void {
    this.value = value;
    this.has = true;
    this.tell();
  }

  tell(): void {
    if (!this.waits) return;
    this.waits = false;
    this.pass.fiber.wake();
  }
}
