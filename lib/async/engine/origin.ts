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

/** Gets the results of pulls. */
export interface Receiver<T> {
  /** Gets an element, before another one is pulled. */
  came(value: T): void;
  /** Called when there is nothing more: the end, or an error, or it has been disposed. */
  over(): void;
}

export class Origin<T> extends PlanRun<T> {
  readonly unbounded: boolean;
  /** The number of elements pulled. */
  pulled = 0;
  /** The error that ended the run, if there was one: everyone who asks gets it. */
  failure: Failure | undefined = undefined;
  private state: 'going' | 'ended' | 'disposed' = 'going';
  private readonly receiver: Receiver<T>;
  private closed: Deferred<void> | undefined = undefined;
  /** True while an element is being pulled. */
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

  /** Refuses to continue after disposal, and throws the error of the source. */
  check(): void {
    if (this.state === 'disposed') throw disposed(this.operation);
    if (this.failure !== undefined) throw this.failure.error;
  }

  /** Pulls an element, unless that is under way. The receiver gets it, now or later. */
  pull(): void {
    if (this.isPulling || this.isOver) return;
    this.isPulling = true;
    this.step();
  }

  /** The bounds for a reader who has read `had` elements: those that others have pulled are still to come. */
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
