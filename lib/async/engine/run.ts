/**
 * Who drives an asynchronous run: waits for what its fiber waits for, and goes on. A terminal drives one to its end, an
 * iterator from one `next()` to the next (drive.ts, iterator.ts).
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
  /** How many parts of the run ask for it. */
  asked: number;
  next: Ear | undefined;
}

export abstract class Run {
  readonly operation: string;
  readonly id: number;
  fiber: Fiber;
  /** Why the run ends, for the signals of callbacks: what it was aborted with, or what has failed. */
  reason: unknown = undefined;
  /** True while code of the run itself is at work. */
  running = false;
  /** It has been aborted: nothing of it goes on. */
  isGone = false;
  /** It has failed, and is closing: an abort changes nothing. */
  hasFailed = false;
  private ears: Ear | undefined = undefined;

  constructor(operation: string) {
    this.operation = operation;
    this.id = nextRun();
    this.fiber = new Fiber(() => this.step());
  }

  /** Code of the run begins to work; gives what {@link running} was. */
  enter(): boolean {
    const outside = this.running;
    this.running = true;
    return outside;
  }

  /** Ends the run with an error of somebody else's, at once: nothing is waited for. */
  abort(reason: unknown): void {
    if (this.isGone || this.hasFailed || !this.canBeAborted) return;
    this.isGone = true;
    this.reason = reason;
    this.fiber.drop();
    this.leaveAtOnce(reason);
    this.deafen();
  }

  /** Listens to `signal`, once however many parts of the run ask for it. One that has aborted aborts the run. */
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

  /** A part of the run that has asked for `signal` has ended. */
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

  /** Listens to all signals in the plan, before anything is opened: they end the run wherever they stand. */
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

  /** The run has ended: listens to nothing any more. */
  protected deafen(): void {
    for (let ear = this.ears; ear !== undefined; ear = ear.next)
      ear.signal.removeEventListener('abort', ear.listener);
    this.ears = undefined;
  }

  /** Goes on as far as it can without waiting. */
  protected step(): void {
    this.running = true;
    try {
      do this.work();
      while (this.isReady && !this.fiber.park());
    } finally {
      this.running = false;
    }
  }

  /** False when the run is over, or has nothing to do. */
  protected abstract get isReady(): boolean;
  /** False when there is nothing left to be aborted. */
  protected abstract get canBeAborted(): boolean;
  /** Works until it has to wait, or is over. */
  protected abstract work(): void;
  /** Closes everything without waiting, and tells who waits for the run. */
  protected abstract leaveAtOnce(reason: unknown): void;
}

/** What stands beside the main source of a stage. */
type Stage = Pick<Root<unknown> & PullStage<unknown, unknown>, 'sides' | 'later'>;

function addPlans(plans: PlanNode[], sources: readonly unknown[] | undefined): void {
  if (sources === undefined) return;
  for (let i = 0; i < sources.length; i++) {
    const plan = knownPlan(sources[i]);
    if (plan?.waits === true) plans[plans.length] = plan;
  }
}

/** What unwinds the work of a run that has been aborted meanwhile; nobody sees it. */
export const GONE: object = {};

/** The same; nobody waits for what has been given meanwhile. */
export function gone(given: unknown): object {
  abandon(given);
  return GONE;
}
