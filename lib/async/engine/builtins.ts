/**
 * The built-ins that only the asynchronous side needs, taken at load; and the parts of the global object that are read
 * at each use, so that the fake timers of a test are used.
 */
import { getPrototypeOf, uncurry } from '../../platform/builtins.ts';

const PromiseBuiltin: PromiseConstructor = Promise;
export { PromiseBuiltin as Promise };

/** Takes the result or the error of a promise. */
export type Settle = (value: unknown) => void;

export const promiseThen: unknown = Promise.prototype.then;
/** `then` with the promise as its first argument: no list of arguments is made for it. */
export const callThen: (promise: unknown, fulfilled: Settle, rejected: Settle) => unknown = uncurry(
  Promise.prototype.then,
);
export const promiseResolve: unknown = Promise.resolve;

/** The part of an AbortController that is used. */
export interface Controller {
  readonly signal: unknown;
  abort(reason?: unknown): void;
}
export const AbortControllerBuiltin: (new () => Controller) | undefined = (
  globalThis as { AbortController?: new () => Controller }
).AbortController;

/** `Symbol.asyncDispose` where the engine has it. */
export const asyncDisposeSymbol: symbol | undefined = (Symbol as { asyncDispose?: symbol }).asyncDispose;
export const observableSymbol: unknown = (Symbol as { observable?: unknown }).observable;

/** %AsyncIteratorPrototype%, which every asynchronous generator inherits from. Only a generator leads to it. */
export const asyncIteratorPrototype: object = getPrototypeOf(
  // eslint-disable-next-line no-restricted-syntax -- the only way to that prototype; this generator is never run
  getPrototypeOf(getPrototypeOf((async function* () {})()) as object) as object,
) as object;

/** The globals that are read at each use. */
export interface Surroundings {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  readonly performance?: { now(): number };
  readonly Date: { now(): number };
  readonly scheduler?: { yield?(): Promise<void> };
  readonly setImmediate?: (run: () => void) => unknown;
  readonly ReadableStream?: new (source: object, strategy: object) => object;
}
export const surroundings: Surroundings = globalThis as unknown as Surroundings;
