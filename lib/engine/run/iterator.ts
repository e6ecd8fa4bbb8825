/**
 * The iterator that for…of, spread and `next()` see. It inherits %IteratorPrototype%, so that native helpers work on
 * it where the engine has them, and has the states of a generator: at start, suspended, running, completed.
 */
import { checkEnd } from '../bounds.ts';
import type { PlanNode } from '../contract.ts';
import { beginOwnAt } from '../../structures/faults.ts';
import { asIterator } from './asIterator.ts';
import { Pass } from './pass.ts';
import { nextRun } from '../observe/trace.ts';
import { alreadyRunning } from '../arguments/messages.ts';

/** The iterator of a Seq: it can be left early and disposed. */
export interface SeqIterator<T> extends IterableIterator<T> {
  /** Moves on to the next element; the first call opens the sources. */
  next(): IteratorResult<T, undefined>;
  /** Closes what is open: nothing more will come. */
  return(value?: unknown): IteratorResult<T, undefined>;
  /** Does the same as `return()`, at the end of a `using`. */
  [Symbol.dispose](): void;
}

class PlanIterator<T> {
  /** The run; undefined after its end. */
  #pass: Pass<T> | undefined;
  /** The plan, before the first pull. */
  #plan: PlanNode | undefined;
  #running = false;

  constructor(plan: PlanNode) {
    this.#plan = plan;
    this.#pass = new Pass<T>(plan, 'iterator', 0, Infinity, undefined);
  }

  next(): IteratorResult<T, undefined> {
    const pass = this.#pass;
    if (this.#running) throw alreadyRunning('iterator', this.next);
    if (pass === undefined) return { value: undefined, done: true };
    this.#running = true;
    try {
      if (this.#plan !== undefined) this.#begin(this.#plan, pass);
      let has;
      do has = pass.advance();
      while (has === undefined);
      if (has) return { value: pass.value, done: false };
    } catch (error) {
      this.#pass = undefined;
      throw beginOwnAt(this.next, error);
    } finally {
      this.#running = false;
    }
    this.#pass = undefined;
    return { value: undefined, done: true };
  }

  #begin(plan: PlanNode, pass: Pass<T>): void {
    this.#plan = undefined;
    if (plan.unbounded) checkEnd(plan, 'iterator', false, this.next);
    pass.id = nextRun();
  }

  return(): IteratorResult<T, undefined> {
    const pass = this.#pass;
    if (this.#running) throw alreadyRunning('iterator', this.return);
    this.#plan = this.#pass = undefined;
    if (pass !== undefined) {
      this.#running = true;
      try {
        pass.close();
      } finally {
        this.#running = false;
      }
    }
    return { value: undefined, done: true };
  }
}

asIterator(PlanIterator.prototype, 'Seq Iterator');

/** A new iterator over `plan`; nothing is opened before its first `next()`. */
export function iterate<T>(plan: PlanNode): SeqIterator<T> {
  return new PlanIterator<T>(plan) as never;
}
