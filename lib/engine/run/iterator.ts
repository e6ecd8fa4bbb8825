/**
 * The iterator that for…of, spread and `next()` see. It inherits %IteratorPrototype%, so that native helpers work on
 * it where the engine has them, and has the states of a generator: at start, suspended, running, completed.
 */
import {
  create,
  defineProperty,
  disposeSymbol,
  iteratorSymbol,
  setPrototypeOf,
  toStringTagSymbol,
} from '../../structures/builtins.ts';
import { checkEnd } from '../bounds.ts';
import type { PlanNode } from '../contract.ts';
import { iteratorPrototype } from '../pristine.ts';
import { beginOwnAt } from '../../structures/faults.ts';
import { Pass } from './pass.ts';
import { nextRun } from '../observe/trace.ts';
import { alreadyRunning } from './walk.ts';

/** What iterating a Seq gives: an iterator that can be left early and disposed. */
export interface SeqIterator<T> extends IterableIterator<T> {
  /** Moves on to the next element; the first call opens the sources. */
  next(): IteratorResult<T, undefined>;
  /** Closes what is open: nothing more will come. */
  return(value?: unknown): IteratorResult<T, undefined>;
  /** The same, at the end of a `using`. */
  [Symbol.dispose](): void;
}

class PlanIterator<T> {
  /** The run; undefined when it is over. */
  #pass: Pass<T> | undefined;
  /** The plan, until the first pull. */
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

function define(prototype: object, key: PropertyKey, value: unknown): void {
  const descriptor = create(null) as PropertyDescriptor;
  descriptor.value = value;
  descriptor.writable = descriptor.configurable = true;
  defineProperty(prototype, key, descriptor);
}

/** Makes the prototype of a class with `next` and `return` that of an iterator. */
export function asIterator(prototype: object, tag: string): void {
  setPrototypeOf(prototype, iteratorPrototype);
  define(prototype, toStringTagSymbol, tag);
  define(prototype, iteratorSymbol, function (this: unknown): unknown {
    return this;
  });
  if (disposeSymbol === undefined) return;
  define(prototype, disposeSymbol, function (this: Iterator<unknown>): void {
    this.return!();
  });
}

asIterator(PlanIterator.prototype, 'Seq Iterator');

/** A new iterator over `plan`; nothing is opened before its first `next()`. */
export function iterate<T>(plan: PlanNode): SeqIterator<T> {
  return new PlanIterator<T>(plan) as never;
}
