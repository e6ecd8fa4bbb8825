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
import type { PlanNode } from '../contract.ts';
import { iteratorPrototype } from '../pristine.ts';
import { Walk } from './walk.ts';

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
  readonly #walk: Walk<T>;

  constructor(walk: Walk<T>) {
    this.#walk = walk;
  }

  next(): IteratorResult<T, undefined> {
    const walk = this.#walk;
    for (;;) {
      const has = walk.advance();
      if (has !== undefined)
        return has ? { value: walk.value, done: false } : { value: undefined, done: true };
    }
  }

  return(): IteratorResult<T, undefined> {
    this.#walk.close();
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
  return new PlanIterator<T>(new Walk(plan, 'iterator')) as never;
}
