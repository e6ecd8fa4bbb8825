/** peekable: a cursor to be advanced by hand, with one element of look-ahead. Calls are answered in order. */
import { Queue } from '../../structures/queue.ts';
import { TypeError } from '../../platform/builtins.ts';
import { callable, receiver } from '../../engine/arguments/check.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import { asAsyncIterator, done } from '../engine/iterator.ts';
import { PlanRun } from '../engine/planRun.ts';
import { deferred } from '../engine/promises.ts';
import type { Deferred } from '../engine/promises.ts';
import type { AsyncSeqIterator } from '../engine/iterator.ts';

/** The result of `peekable`. */
export interface AsyncPeekable<T> extends AsyncSeqIterator<T> {
  /** The result that `next()` would give; the element is not taken. */
  peek(): Promise<IteratorResult<T, undefined>>;
  /** Takes the next element if it passes; otherwise takes nothing and answers as at the end. */
  nextIf(predicate: (value: T, index: number) => unknown): Promise<IteratorResult<T, undefined>>;
}

interface Call<T> {
  readonly outcome: Deferred<IteratorResult<T, undefined>>;
  /** True if the element is not taken. */
  readonly peeks: boolean;
  readonly predicate: ((value: T, index: number) => unknown) | undefined;
}

class PeekRun<T> extends PlanRun<T> {
  private readonly calls = new Queue<Call<T>>();
  private ahead = false;
  private value: T | undefined = undefined;
  private taken = 0;
  private asking = false;
  private over = false;
  private closed: Deferred<IteratorResult<T, undefined>> | undefined = undefined;
  /** The error of an abort while nobody waited: the next call gets it. */
  private failure: Failure | undefined = undefined;

  constructor(plan: Plan) {
    super(plan, 'peekable');
  }

  call(peeks: boolean, predicate: Call<T>['predicate']): Promise<IteratorResult<T, undefined>> {
    const outcome = deferred<IteratorResult<T, undefined>>();
    const { failure } = this;
    this.failure = undefined;
    if (this.running) outcome.reject(alreadyRunning());
    else if (failure !== undefined) outcome.reject(failure.error);
    else if (this.over) outcome.resolve(done());
    else {
      this.calls.push({ outcome, peeks, predicate });
      if (this.calls.length === 1) this.step();
    }
    return outcome.promise;
  }

  close(): Promise<IteratorResult<T, undefined>> {
    if (this.running) return refused();
    this.failure = undefined;
    if (this.closed === undefined) {
      this.closed = deferred<IteratorResult<T, undefined>>();
      this.leavePlan();
      this.end();
      this.answerAll();
      if (this.closing === undefined) this.closed.resolve(done());
      else this.step();
    }
    return this.closed.promise;
  }

  protected get hasEnded(): boolean {
    return this.over;
  }

  protected leaveAtOnce(reason: unknown): void {
    const { pass, closing } = this;
    this.end();
    this.closing = undefined;
    if (closing === undefined) pass?.close(undefined, undefined).go();
    else {
      closing.by(undefined).go();
      this.closed!.reject(reason);
    }
    if (this.calls.length === 0 && closing === undefined) this.failure = { error: reason };
    this.calls.shift()?.outcome.reject(reason);
    this.answerAll();
  }

  protected get isReady(): boolean {
    return this.closing !== undefined || this.calls.length > 0;
  }

  protected work(): void {
    if (this.closing !== undefined) {
      if (this.closing.go() === undefined) return;
      const { failure } = this.closing;
      this.closing = undefined;
      this.deafen();
      if (failure === undefined) this.closed!.resolve(done());
      else this.closed!.reject(failure.error);
      return;
    }
    while (this.calls.length > 0) {
      const call = this.calls.first!;
      try {
        const passes = this.look(call);
        if (passes === undefined) return;
        this.calls.shift();
        call.outcome.resolve(passes ? this.give(call.peeks) : done());
      } catch (error) {
        // If the predicate throws, the element is not taken.
        if (!this.ahead) {
          this.end();
          this.deafen();
        }
        this.calls.shift();
        call.outcome.reject(error);
      }
    }
  }

  /** True if there is an element, and it passes. Undefined: not yet. */
  private look({ predicate }: Call<T>): boolean | undefined {
    if (!this.ahead) {
      if (this.over) return false;
      const has = this.advance(this.call);
      if (has === undefined) return undefined;
      if (!has) {
        this.end();
        this.deafen();
        return false;
      }
      this.ahead = true;
      this.value = this.pass!.value;
    }
    if (predicate === undefined) return true;
    if (this.asking) {
      this.asking = false;
      return !!this.fiber.take();
    }
    const answer = predicate(this.value as T, this.taken);
    if (!this.fiber.waitsFor(answer)) return !!answer;
    this.asking = true;
    return undefined;
  }

  private give(peeks: boolean): IteratorResult<T, undefined> {
    const value = this.value as T;
    if (!peeks) {
      this.ahead = false;
      this.value = undefined;
      this.taken++;
    }
    return { value, done: false };
  }

  private answerAll(): void {
    for (let call = this.calls.shift(); call !== undefined; call = this.calls.shift())
      call.outcome.resolve(done());
  }

  private end(): void {
    this.over = true;
    this.ahead = this.asking = false;
    this.value = undefined;
    this.letGo();
  }
}

function alreadyRunning(): TypeError {
  return new TypeError('peekable: it is already running; a callback or a source pulled or closed it');
}

function refused(): Promise<never> {
  const { promise, reject } = deferred<never>();
  reject(alreadyRunning());
  return promise;
}

class PeekIterator<T> {
  readonly #run: PeekRun<T>;

  constructor(plan: Plan) {
    this.#run = new PeekRun<T>(plan);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    return this.#run.call(false, undefined);
  }

  peek(): Promise<IteratorResult<T, undefined>> {
    return this.#run.call(true, undefined);
  }

  nextIf(predicate: (value: T, index: number) => unknown): Promise<IteratorResult<T, undefined>> {
    callable(undefined, 'nextIf', 'predicate', predicate);
    return this.#run.call(false, predicate);
  }

  return(): Promise<IteratorResult<T, undefined>> {
    return this.#run.close();
  }
}

asAsyncIterator(PeekIterator.prototype, 'AsyncSeq Peekable');

/** A cursor over `source`, to be advanced by hand; nothing is opened before the first call. */
export function peekable<T>(source: unknown): AsyncPeekable<T> {
  return new PeekIterator<T>(receiver('peekable', source)) as never;
}
