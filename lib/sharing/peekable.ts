/**
 * peekable: an iterator to be advanced by hand, which can look at the next element without taking it.
 *
 *     1 2 3 ── peekable()      peek() ──▶ 1   next() ──▶ 1   nextIf(x => x > 5) ──▶ done, 2 stays   next() ──▶ 2
 *
 * Nothing is opened before the first look.
 * Holds  the element that was looked at
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { asIterator } from '../engine/run/asIterator.ts';
import type { SeqIterator } from '../engine/run/iterator.ts';
import type { Plan } from '../engine/plan.ts';
import { ManualRun } from '../engine/run/manualRun.ts';
import { TypeError } from '../platform/builtins.ts';
import type { Predicate, Test } from '../types.ts';
import { beginAt, beginOwnAt } from '../structures/faults.ts';
import type { AnyFunction } from '../structures/faults.ts';
import { passes } from '../structures/passes.ts';

/** The result of {@link Seq.peekable}. */
export interface Peekable<T> extends SeqIterator<T> {
  /** The result that `next()` would give; the element is not taken. */
  peek(): IteratorResult<T, undefined>;
  /** Takes the next element if it passes; otherwise takes nothing and answers as at the end. */
  nextIf<P extends Predicate<T>>(predicate: Test<P>): IteratorResult<T, undefined>;
}

/** {@link Seq.peekable} for any iterable. */
export function peekable<T>(source: Iterable<T>): Peekable<T> {
  return new PeekIterator<T>(receiver('peekable', source)) as never;
}

class PeekIterator<T> {
  readonly #walk: ManualRun<T>;
  /** True if `#value` has been pulled but not taken. */
  #ahead = false;
  #value: T | undefined = undefined;
  /** The number of elements taken. */
  #taken = 0;
  #asking = false;

  constructor(plan: Plan) {
    this.#walk = new ManualRun<T>(plan, 'peekable');
  }

  next(): IteratorResult<T, undefined> {
    return this.#look() ? this.#take() : { value: undefined, done: true };
  }

  peek(): IteratorResult<T, undefined> {
    return this.#look() ? { value: this.#value as T, done: false } : { value: undefined, done: true };
  }

  nextIf(predicate: Predicate<T>): IteratorResult<T, undefined> {
    callable(undefined, 'nextIf', 'predicate', predicate);
    return this.#look() && this.#passes(predicate) ? this.#take() : { value: undefined, done: true };
  }

  return(): IteratorResult<T, undefined> {
    this.#refuseAsking(this.#refuseAsking);
    this.#walk.close();
    this.#ahead = false;
    this.#value = undefined;
    return { value: undefined, done: true };
  }

  /** True if there is a next element; pulls it if needed. */
  #look(): boolean {
    this.#refuseAsking(this.#look);
    if (this.#ahead) return true;
    try {
      this.#ahead = this.#advance();
      if (this.#ahead) this.#value = this.#walk.value;
    } catch (error) {
      throw beginOwnAt(this.#look, error);
    }
    return this.#ahead;
  }

  /** Asks again as long as the answer is "not yet". */
  #advance(): boolean {
    for (;;) {
      const has = this.#walk.advance();
      if (has !== undefined) return has;
    }
  }

  #take(): IteratorResult<T, undefined> {
    const value = this.#value as T;
    this.#ahead = false;
    this.#value = undefined;
    this.#taken++;
    return { value, done: false };
  }

  #passes(predicate: Predicate<T>): boolean {
    this.#asking = true;
    try {
      return passes('nextIf', predicate(this.#value as T, this.#taken));
    } finally {
      this.#asking = false;
    }
  }

  #refuseAsking(below: AnyFunction): void {
    if (!this.#asking) return;
    const error = new TypeError(
      'peekable: it is already running; the predicate of nextIf pulled or closed it',
    );
    throw beginAt(below, error);
  }
}

asIterator(PeekIterator.prototype, 'Seq Peekable');
