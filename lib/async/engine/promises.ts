/**
 * Promises: what is one, and how it is waited for. Built-ins are those of load time.
 *
 * A value is a promise if it is an object or a function with a callable `then`, which is read once. One of the engine's own
 * is waited for as it is, in one turn of its queue; anything else that has a `then` is called in a turn of its own
 * first, as `await` does it.
 */
import { apply } from '../../platform/builtins.ts';
import type { Settle } from './builtins.ts';
import { callThen, Promise, promiseResolve, promiseThen } from './builtins.ts';

/** The `then` of a promise; undefined for anything that is none. */
export function thenOf(value: unknown): ((...args: never) => unknown) | undefined {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return undefined;
  const { then } = value as { then?: unknown };
  return typeof then === 'function' ? (then as () => unknown) : undefined;
}

/** Calls one of the two when `promise`, whose `then` has been read, has settled. */
export function settled(promise: unknown, then: unknown, fulfilled: Settle, rejected: Settle): void {
  if (promise instanceof Promise) {
    try {
      // As `await` does it: what stands in place of `then` is not looked at.
      if (then === promiseThen || promise.constructor === Promise) {
        callThen(promise, fulfilled, rejected);
        return;
      }
    } catch {
      // It only looks like one of the engine's, or what it is made by throws.
    }
  }
  // Adopted by a promise of the engine's: it calls `then` once, in a turn of its own, and takes the first answer only.
  const adopted = apply(promiseResolve as () => unknown, Promise, [
    {
      then: (resolve: Settle, reject: Settle): unknown =>
        apply(then as () => unknown, promise, [resolve, reject]),
    },
  ]);
  callThen(adopted, fulfilled, rejected);
}

const nothing = (): void => undefined;

/** Sees to it that `value`, if it is a promise, is never reported as rejected without anybody to handle it. `known`: its `then`. */
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
