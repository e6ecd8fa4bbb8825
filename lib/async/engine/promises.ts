/**
 * Recognises promises, and waits for them. Built-ins are those taken at load.
 *
 * A value is a promise if it is an object or a function with a callable `then`, which is read once. The engine's own
 * promises are waited for directly, in one turn of its queue; the `then` of any other value is called in a turn of its
 * own first, as in `await`.
 */
import { apply } from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import type { Settle } from './builtins.ts';
import { callThen, Promise, promiseResolve, promiseThen } from './builtins.ts';

/** The `then` of a promise; undefined for anything else. */
export function thenOf(value: unknown): ((...args: never) => unknown) | undefined {
  if (!isObject(value)) return undefined;
  const { then } = value as { then?: unknown };
  return typeof then === 'function' ? (then as () => unknown) : undefined;
}

/** Calls one of the two functions when `promise`, whose `then` has been read, has settled. */
export function settled(promise: unknown, then: unknown, fulfilled: Settle, rejected: Settle): void {
  if (promise instanceof Promise) {
    try {
      // As in `await`: an own property in place of `then` is ignored.
      if (then === promiseThen || promise.constructor === Promise) {
        callThen(promise, fulfilled, rejected);
        return;
      }
    } catch {
      // It only looks like one of the engine's, or its constructor throws.
    }
  }
  // Adopted by a promise of the engine's, which calls `then` once, in its own turn, and takes only the first answer.
  const adopted = apply(promiseResolve as () => unknown, Promise, [
    {
      then: (resolve: Settle, reject: Settle): unknown =>
        apply(then as () => unknown, promise, [resolve, reject]),
    },
  ]);
  callThen(adopted, fulfilled, rejected);
}

const nothing = (): void => undefined;

/** Keeps `value`, if it is a promise, from being reported as an unhandled rejection. `known` is its `then`. */
export function abandon(value: unknown, known?: unknown): void {
  try {
    const then = known ?? thenOf(value);
    if (then !== undefined) settled(value, then, nothing, nothing);
  } catch {
    // Nobody waits for it.
  }
}

/** A promise with the two functions that settle it. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil as (value: T) => void;
    reject = fail;
  });
  return { promise, resolve, reject };
}
