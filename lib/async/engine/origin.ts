/** The one run behind all readers of a sharing operation: one pull at a time, whoever asks. */
import { checkEnd, boundsOf, exactly, resized } from '../../engine/bounds.ts';
import { disposed } from '../../engine/arguments/messages.ts';
import type { Bounds } from '../../engine/contract.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import { max } from '../../platform/builtins.ts';
import type { Closing } from './closing.ts';
import { Fiber } from './fiber.ts';
import { AsyncPass } from './pass.ts';
import { deferred } from './promises.ts';
import type { Deferred } from './promises.ts';
import { Run } from './run.ts';

/** Gets the results of pulls. */
export interface Receiver<T> {
  /** Gets an element, before another one is pulled. */
  came(value: T): void;
  /** Called when there is nothing more: the end, or an error, or it has been disposed. */
  over(): void;
}

export class Origin<T> extends Run {
  readonly unbounded: boolean;
  /** The number of elements pulled. */
  pulled = 0;
  /** The error that ended the run, if there was one: everyone who asks gets it. */
  failure: Failure | undefined = undefined;
  private state: 'going' | 'ended' | 'disposed' = 'going';
  private plan: Plan | undefined;
  private readonly receiver: Receiver<T>;
  private pass: AsyncPass<T> | undefined = undefined;
  private closing: Closing | undefined = undefined;
  private closed: Deferred<void> | undefined = undefined;
  /** True while an element is being pulled. */
  isPulling = false;

  constructor(plan: Plan, operation: string, receiver: Receiver<T>) {
    super(operation);
    this.plan = plan;
    this.unbounded = plan.unbounded;
    this.receiver = receiver;
  }

  /** True if nothing more will come. */
  get isOver(): boolean {
    return this.state !== 'going';
  }

  get hasEnded(): boolean {
    return this.state === 'ended';
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
      const { plan, isOver } = this;
      const pass =
        this.pass ??
        (plan === undefined || isOver ? undefined : new AsyncPass<T>(plan, this, Infinity, undefined));
      const { fiber } = this;
      this.state = 'disposed';
      this.plan = this.pass = undefined;
      this.isPulling = false;
      this.receiver.over();
      this.fiber = new Fiber(() => this.step());
      this.closing = pass?.close(undefined, this.fiber);
      this.closing?.waitAtTheEnd(fiber);
      if (this.closing === undefined) this.closed.resolve();
      else this.step();
    }
    return this.closed.promise;
  }

  protected get canBeAborted(): boolean {
    return this.closing === undefined ? !this.isOver : this.closing.failure === undefined;
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
      const has = this.advance();
      if (has === undefined) return;
      this.isPulling = false;
      if (has) {
        this.pulled++;
        this.receiver.came(this.pass!.value);
      } else {
        this.state = 'ended';
        this.plan = this.pass = undefined;
        this.deafen();
        this.receiver.over();
      }
    } catch (error) {
      if (!this.isGone) this.fail(error);
    }
  }

  private advance(): boolean | undefined {
    if (this.pass === undefined) {
      const plan = this.plan!;
      if (plan.unbounded) checkEnd(plan, this.operation, false, this.pull);
      this.pass = new AsyncPass<T>(plan, this, Infinity, undefined);
      this.listenTo(plan);
      if (this.isGone) return undefined;
    }
    return this.pass.advance();
  }

  private fail(error: unknown): void {
    this.isPulling = false;
    this.failure = { error };
    this.state = 'ended';
    this.plan = this.pass = undefined;
    this.deafen();
    this.receiver.over();
  }
}
