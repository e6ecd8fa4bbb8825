/**
 * A run that is advanced by hand, with the states of a generator: at start, suspended, running, completed.
 *
 * For iterators, and for operations that share one run (memoize). After the end it keeps neither plan nor source.
 */
import { TypeError } from '../structures/builtins.ts';
import { closeUnopened } from './oneShot.ts';
import type { Plan } from './plan.ts';
import { Run } from './run.ts';
import { closeScope } from './scope.ts';
import type { Failure } from './scope.ts';
import type { Segment } from './segment.ts';

/** What stands behind an iterator. */
export interface Pulled<T> {
  next(): IteratorResult<T, undefined>;
  /** Closes what is open; before the first pull, what is one-shot. Nothing happens after the end. */
  close(): void;
}

export class Walk<T> implements Pulled<T> {
  /** What ended it, if an error did and this walk remembers: an error may keep alive what was on the stack. */
  failure: Failure | undefined = undefined;
  private readonly remembers: boolean;
  private readonly operation: string;
  /** The plan while nothing has been pulled. */
  private plan: Plan<T> | undefined;
  private segment: Segment<T> | undefined = undefined;
  /** Whether a pull or a close is under way. */
  running = false;

  constructor(plan: Plan<T>, operation: string, remembers: boolean = false) {
    this.plan = plan;
    this.operation = operation;
    this.remembers = remembers;
  }

  get value(): T {
    return this.segment!.value;
  }

  next(): IteratorResult<T, undefined> {
    return this.advance() ? { value: this.value, done: false } : { value: undefined, done: true };
  }

  advance(): boolean {
    this.enter();
    try {
      this.begin();
      if (this.segment !== undefined && this.segment.advance()) return true;
      this.segment = undefined;
      return false;
    } catch (error) {
      this.fail(error);
      throw error;
    } finally {
      this.running = false;
    }
  }

  /** Closes what is open; before the first pull, what is one-shot. Nothing happens after the end. */
  close(): void {
    this.enter();
    const { plan, segment } = this;
    this.plan = this.segment = undefined;
    try {
      if (segment !== undefined) closeScope(segment);
      else if (plan !== undefined) closePlan(plan);
    } finally {
      this.running = false;
    }
  }

  private begin(): void {
    const { plan } = this;
    if (plan === undefined) return;
    this.plan = undefined;
    this.segment = Run.begin(plan, this.operation, false);
  }

  private fail(error: unknown): void {
    const { segment } = this;
    this.segment = undefined;
    if (this.remembers) this.failure = { error };
    if (segment !== undefined) Run.abandon(segment, error);
  }

  private enter(): void {
    if (this.running) throw alreadyRunning(this.operation);
    this.running = true;
  }
}

export function alreadyRunning(operation: string): TypeError {
  return new TypeError(
    `${operation}: it is already running; a callback or a source pulled or closed the run it is part of`,
  );
}

/** Closes what is one-shot in a plan that was never opened. */
export function closePlan(plan: Plan<unknown>): void {
  const failure = closeUnopened(plan, undefined);
  if (failure !== undefined) throw failure.error;
}
