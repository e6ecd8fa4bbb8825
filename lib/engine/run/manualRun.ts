/**
 * A run that is advanced by hand, with the states of a generator: at start, suspended, running, completed.
 *
 * For iterators, and for operations that share one run (memoize). After the end it keeps neither plan nor source.
 */
import { alreadyRunning } from '../arguments/messages.ts';
import { checkEnd } from '../bounds.ts';
import type { PlanNode } from '../contract.ts';
import type { Failure } from './oneShot.ts';
import { closeNever } from './oneShot.ts';
import { Pass } from './pass.ts';
import { nextRun } from '../observe/trace.ts';

export class ManualRun<T> {
  /** The error that ended the run, if this run remembers: an error may keep the objects of its stack alive. */
  failure: Failure | undefined;
  private readonly remembers: boolean;
  private readonly operation: string;
  /** The plan, before the first pull. */
  private plan: PlanNode | undefined;
  private pass: Pass<T> | undefined;
  /** True while a pull or a close is under way. */
  running: boolean;

  constructor(plan: PlanNode, operation: string, remembers: boolean = false) {
    this.failure = undefined;
    this.remembers = remembers;
    this.operation = operation;
    this.plan = plan;
    this.pass = undefined;
    this.running = false;
  }

  get value(): T {
    return this.pass!.value;
  }

  /** True once the run is found to have no end. */
  get unending(): boolean {
    return this.pass?.found?.unending === true;
  }

  advance(): boolean | undefined {
    if (this.running) throw alreadyRunning(this.operation, this.advance);
    this.running = true;
    try {
      const pass = this.pass ?? this.begin();
      const has = pass === undefined ? false : pass.advance();
      if (has === false) this.pass = undefined;
      return has;
    } catch (error) {
      this.pass = undefined;
      if (this.remembers) this.failure = { error };
      throw error;
    } finally {
      this.running = false;
    }
  }

  /** Closes what is open; before the first pull, the one-shot sources. Does nothing after the end. */
  close(): void {
    if (this.running) throw alreadyRunning(this.operation, this.close);
    this.running = true;
    const { plan, pass } = this;
    this.plan = this.pass = undefined;
    try {
      if (pass !== undefined) pass.close();
      else if (plan !== undefined) closeNever(plan);
    } finally {
      this.running = false;
    }
  }

  private begin(): Pass<T> | undefined {
    const { plan, operation } = this;
    if (plan === undefined) return undefined;
    this.plan = undefined;
    if (plan.unbounded) checkEnd(plan, operation, false, this.advance);
    return (this.pass = new Pass<T>(plan, operation, nextRun(), Infinity, undefined));
  }
}
