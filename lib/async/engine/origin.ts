/** The one run behind all readers of a sharing operation: one pull at a time, whoever asks. */
import { boundsOf, exactly, resized } from '../../engine/bounds.ts';
import { disposed } from '../../engine/arguments/messages.ts';
import type { Bounds } from '../../engine/contract.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import { max } from '../../platform/builtins.ts';
import { deferred } from './promises.ts';
import type { Deferred } from './promises.ts';
import { PlanRun } from './planRun.ts';

/** Who is told what has come. */
export interface Receiver<T> {
  /** An element; before another one is pulled. */
  came(value: T): void;
  /** There is nothing more: the end, or an error, or it has been disposed. */
  over(): void;
}

export class Origin<T> extends PlanRun<T> {
  readonly unbounded: boolean;
  /** How many elements have been pulled. */
  pulled = 0;
  /** What ended it, if an error did: everybody gets it who asks. */
  failure: Failure | undefined = undefined;
  private state: 'going' | 'ended' | 'disposed' = 'going';
  private readonly receiver: Receiver<T>;
  private closed: Deferred<void> | undefined = undefined;
  /** An element is being pulled. */
  isPulling = false;

  constructor(plan: Plan, operation: string, receiver: Receiver<T>) {
    super(plan, operation);
    this.unbounded = plan.unbounded;
    this.receiver = receiver;
  }

  /** True if nothing more will come. */
  get isOver(): boolean {
    return this.state !== 'going';
  }

  /** Refuses to go on with what has been disposed, and throws what the source has thrown. */
  check(): void {
    if (this.state === 'disposed') throw disposed(this.operation);
    if (this.failure !== undefined) throw this.failure.error;
  }

  /** Pulls an element, unless that is under way. The receiver is told, now or later. */
  pull(): void {
    if (this.isPulling || this.isOver) return;
    this.isPulling = true;
    this.step();
  }

  /** The bounds for a reader who has had `had` elements: what others have pulled is still to come. */
  sizeAfter(had: number): Bounds {
    const least = this.pulled - had;
    if (this.plan === undefined) return { ...exactly(least), plain: false };
    const bounds = boundsOf(this.plan);
    return resized(bounds, max(least, bounds.min - had), max(least, bounds.max - had), false);
  }

  /** Closes the source, if it is open. */
  dispose(): Promise<void> {
    if (this.closed === undefined) {
      this.closed = deferred<void>();
      if (this.isOver) this.letGo();
      this.state = 'disposed';
      this.isPulling = false;
      this.receiver.over();
      this.leavePlan();
      if (this.closing === undefined) this.closed.resolve();
      else this.step();
    }
    return this.closed.promise;
  }

  protected get hasEnded(): boolean {
    return this.isOver;
  }

  protected leaveAtOnce(reason: unknown): void {
    const { pass, closing } = this;
    if (closing !== undefined) {
      this.closing = undefined;
      closing.by(undefined).go();
      this.closed!.reject(reason);
      return;
    }
    this.fail(reason);
    pass?.close(undefined, undefined).go();
  }

  protected get isReady(): boolean {
    return this.isPulling || this.closing !== undefined;
  }

  protected work(): void {
    if (this.closing !== undefined) {
      if (this.closing.go() === undefined) return;
      const { failure } = this.closing;
      this.closing = undefined;
      this.deafen();
      if (failure === undefined) this.closed!.resolve();
      else this.closed!.reject(failure.error);
      return;
    }
    if (!this.isPulling) return;
    try {
      const has = this.advance(this.pull);
      if (has === undefined) return;
      this.isPulling = false;
      if (has) {
        this.pulled++;
        this.receiver.came(this.pass!.value);
      } else {
        this.state = 'ended';
        this.letGo();
        this.deafen();
        this.receiver.over();
      }
    } catch (error) {
      if (!this.isGone) this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.isPulling = false;
    this.failure = { error };
    this.state = 'ended';
    this.letGo();
    this.deafen();
    this.receiver.over();
  }
}
