/**
 * The iterator for `for await`. Calls of `next()` are answered in order, one pull after the other; `return()` does
 * not queue: it answers those that wait, closes everything, and then settles.
 */
import { defineHidden, setPrototypeOf, toStringTagSymbol, TypeError } from '../../platform/builtins.ts';
import type { PlanNode } from '../../engine/contract.ts';
import { Queue } from '../../structures/queue.ts';
import { asyncDisposeSymbol, asyncIteratorPrototype } from './builtins.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import { deferred, settled, thenOf } from './promises.ts';
import type { Deferred } from './promises.ts';
import { PlanRun } from './planRun.ts';

/** The result of `next()` at the end. */
export const done = (): IteratorResult<never, undefined> => ({ value: undefined, done: true });

export class IteratorRun<T> extends PlanRun<T> {
  /** Calls of `next()` that wait. */
  private readonly queue = new Queue<Deferred<IteratorResult<T, undefined>>>();
  /** The calls of `return()` that wait for the end of closing. */
  private left: Deferred<IteratorResult<T, undefined>>[] = [];
  private over = false;
  /** The error of an abort while nobody waited: the next call of `next()` gets it. */
  private failure: Failure | undefined = undefined;

  constructor(plan: PlanNode) {
    super(plan, 'iterator');
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const call = deferred<IteratorResult<T, undefined>>();
    const { failure } = this;
    this.failure = undefined;
    if (this.running) call.reject(alreadyRunning());
    else if (failure !== undefined) call.reject(failure.error);
    else if (this.over) call.resolve(done());
    else {
      this.queue.push(call);
      if (this.queue.length === 1) this.step();
    }
    return call.promise;
  }

  return(): Promise<IteratorResult<T, undefined>> {
    const call = deferred<IteratorResult<T, undefined>>();
    this.failure = undefined;
    if (this.running) call.reject(alreadyRunning());
    else if (this.over && this.closing === undefined) call.resolve(done());
    else {
      this.left[this.left.length] = call;
      if (!this.over) this.leave();
    }
    return call.promise;
  }

  protected get isReady(): boolean {
    return this.closing !== undefined || (!this.over && this.queue.length > 0);
  }

  protected work(): void {
    if (this.closing !== undefined) {
      if (this.closing.go() !== undefined) this.closed();
      return;
    }
    while (this.queue.length > 0) {
      let has: boolean | undefined;
      try {
        has = this.advance(this.next);
      } catch (error) {
        this.end();
        this.deafen();
        this.queue.shift()?.reject(error);
        this.answerAll();
        return;
      }
      if (has === undefined) return;
      if (!has) {
        this.end();
        this.deafen();
        this.answerAll();
        return;
      }
      this.queue.shift()?.resolve({ value: this.pass!.value, done: false });
    }
  }

  protected get hasEnded(): boolean {
    return this.over;
  }

  protected leaveAtOnce(reason: unknown): void {
    const { pass, closing } = this;
    const waits = this.queue.length + this.left.length > 0;
    this.end();
    if (closing === undefined) pass?.close(undefined, undefined).go();
    else {
      this.closing = closing.by(undefined);
      this.closing.go();
      this.closing.failure = { error: reason };
      this.closed();
    }
    if (!waits) this.failure = { error: reason };
    this.queue.shift()?.reject(reason);
    this.answerAll();
  }

  private answerAll(): void {
    for (let call = this.queue.shift(); call !== undefined; call = this.queue.shift()) call.resolve(done());
  }

  private end(): void {
    this.over = true;
    this.letGo();
  }

  private leave(): void {
    this.over = true;
    this.leavePlan();
    this.answerAll();
    this.step();
  }

  private closed(): void {
    const { failure } = this.closing!;
    const { left } = this;
    this.closing = undefined;
    this.left = [];
    this.deafen();
    for (let i = 0; i < left.length; i++) {
      if (i === 0 && failure !== undefined) left[i]!.reject(failure.error);
      else left[i]!.resolve(done());
    }
  }
}

function alreadyRunning(): TypeError {
  return new TypeError(
    'iterator: it is already running; a callback or a source pulled or closed the run it is part of',
  );
}

/** The iterator of an AsyncSeq: it can be left early and disposed. */
export interface AsyncSeqIterator<T> extends AsyncIterableIterator<T> {
  /** The next element, or the end. Calls are answered in order. */
  next(): Promise<IteratorResult<T, undefined>>;
  /** Leaves the run: waiting calls get the end, and everything open is closed before this settles. */
  return(): Promise<IteratorResult<T, undefined>>;
  /** Does the same as `return()`, at the end of an `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

class PlanIterator<T> {
  readonly #run: IteratorRun<T>;

  constructor(plan: PlanNode) {
    this.#run = new IteratorRun<T>(plan);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    return this.#run.next();
  }

  return(): Promise<IteratorResult<T, undefined>> {
    return this.#run.return();
  }
}

/** Makes the prototype of a class with `next` and `return` that of an asynchronous iterator. */
export function asAsyncIterator(prototype: object, tag: string): void {
  setPrototypeOf(prototype, asyncIteratorPrototype);
  defineHidden(prototype, toStringTagSymbol, tag);
  if (asyncDisposeSymbol === undefined) return;
  defineHidden(prototype, asyncDisposeSymbol, function dispose(this: AsyncIterator<unknown>): Promise<void> {
    const closed = deferred<void>();
    const call = this.return!();
    settled(call, thenOf(call), () => closed.resolve(), closed.reject);
    return closed.promise;
  });
}

asAsyncIterator(PlanIterator.prototype, 'AsyncSeq Iterator');

/** A new iterator over `plan`; nothing is opened before its first `next()`. */
export function iterate<T>(plan: PlanNode): AsyncSeqIterator<T> {
  return new PlanIterator<T>(plan) as never;
}
