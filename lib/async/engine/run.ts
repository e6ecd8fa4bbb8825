/**
 * The driver of an asynchronous run: waits for the promise of its fiber, and continues. A terminal drives a run to its
 * end, an iterator from one `next()` to the next (drive.ts, iterator.ts).
 */
import type { Root, PlanNode, PullStage } from '../../engine/contract.ts';
import { nextRun } from '../../engine/observe/trace.ts';
import { knownPlan } from '../../engine/plan.ts';
import { Fiber } from './fiber.ts';
import type { PlainSignal } from './options.ts';
import { abandon } from './promises.ts';

/** A signal that a run listens to. */
interface Ear {
  readonly signal: PlainSignal;
  readonly listener: () => void;
  /** The number of parts of the run that ask for it. */
  asked: number;
  next: Ear | undefined;
}

export abstract class Run {
  readonly operation: string;
  readonly id: number;
  fiber: Fiber;
  /** The reason of the end, for the signals of callbacks: that of the abort, or the error. */
  reason: unknown = undefined;
  /** True while code of the run itself is executing. */
  running = false;
  /** True if the run has been aborted: nothing of it continues. */
  isGone = false;
  /** True if the run has failed and is closing: an abort changes nothing. */
  hasFailed = false;
  private ears: Ear | undefined = undefined;

  constructor(operation: string) {
    this.operation = operation;
    this.id = nextRun();
    this.fiber = new Fiber(() => this.step());
  }

  /** Marks the run as executing; gives the value of {@link running} before. */
  enter(): boolean {
    const outside = this.running;
    this.running = true;
    return outside;
  }

  /** Ends the run at once, with an error from outside: nothing is waited for. */
  abort(reason: unknown): void {
    if (this.isGone || this.hasFailed || !this.canBeAborted) return;
    this.isGone = true;
    this.reason = reason;
    this.fiber.drop();
    this.leaveAtOnce(reason);
    this.deafen();
  }

  /**
   * Listens to `signal`, only once for all parts of the run that ask for it. A signal that has aborted aborts the run.
   */
  listen(signal: PlainSignal): void {
    let ear = this.ears;
    while (ear !== undefined && ear.signal !== signal) ear = ear.next;
    if (ear !== undefined) {
      ear.asked++;
      return;
    }
    if (signal.aborted) {
      this.abort(signal.reason);
      return;
    }
    const listener = (): void => this.abort(signal.reason);
    signal.addEventListener('abort', listener);
    this.ears = { signal, listener, asked: 1, next: this.ears };
  }

  /** Called when a part of the run that has asked for `signal` has ended. */
  ignore(signal: PlainSignal): void {
    let before: Ear | undefined;
    for (let ear = this.ears; ear !== undefined; before = ear, ear = ear.next) {
      if (ear.signal !== signal) continue;
      if (--ear.asked > 0) return;
      if (before === undefined) this.ears = ear.next;
      else before.next = ear.next;
      signal.removeEventListener('abort', ear.listener);
      return;
    }
  }

  /** Listens to all signals in the plan, before anything is opened: they end the run in whatever part they are. */
  protected listenTo(plan: PlanNode): void {
    const parts: PlanNode[] = [plan];
    while (parts.length > 0 && !this.isGone) {
      const last = parts[parts.length - 1]!;
      parts.length--;
      for (let node: PlanNode | undefined = last; node !== undefined; node = node.up) {
        const { aborting, sides, later } = node.op as Partial<Stage & { aborting: PlainSignal }>;
        if (aborting !== undefined) this.listen(aborting);
        addPlans(parts, sides);
        addPlans(parts, later);
      }
    }
  }

  /** Stops listening, at the end of the run. */
  protected deafen(): void {
    for (let ear = this.ears; ear !== undefined; ear = ear.next)
      ear.signal.removeEventListener('abort', ear.listener);
    this.ears = undefined;
  }

  /** Continues as far as possible without waiting. */
  protected step(): void {
    this.running = true;
    try {
      do this.work();
      while (this.isReady && !this.fiber.park());
    } finally {
      this.running = false;
    }
  }

  /** False if the run is over, or has nothing to do. */
  protected abstract get isReady(): boolean;
  /** False if there is nothing left to be aborted. */
  protected abstract get canBeAborted(): boolean;
  /** Works until it has to wait, or is over. */
  protected abstract work(): void;
  /** Closes everything without waiting, and settles the promises of those who wait for the run. */
  protected abstract leaveAtOnce(reason: unknown): void;
}

/** The sources beside the main source of a stage. */
type Stage = Pick<Root<unknown> & PullStage<unknown, unknown>, 'sides' | 'later'>;

function addPlans(plans: PlanNode[], sources: readonly unknown[] | undefined): void {
  if (sources === undefined) return;
  for (let i = 0; i < sources.length; i++) {
    const plan = knownPlan(sources[i]);
    if (plan?.waits === true) plans[plans.length] = plan;
  }
}

/** Thrown to unwind a run that has been aborted meanwhile; no user sees it. */
export const GONE: object = {};

/** The same value; nobody waits for `given`, which has come meanwhile. */
export function gone(given: unknown): object {
  abandon(given);
  return GONE;
}
