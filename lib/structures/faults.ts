/**
 * The errors that we make. Their stacks begin at the function that the user called, not at the place of the check.
 */
import { isObject } from './isObject.ts';
import { captureStackTrace, SafeWeakSet } from '../platform/builtins.ts';

/** The errors that we have made while a sequence ran: their stacks begin at the function that started the run. */
const ours = new SafeWeakSet<object>();

/** Notes that `error` is one of ours, made while a sequence runs. */
export function own<E extends object>(error: E): E {
  ours.add(error);
  return error;
}

/** `error`, with a stack that begins above `below` if it is one of ours. */
export function beginOwnAt(below: AnyFunction, error: unknown): unknown {
  return isObject(error) && ours.has(error) ? beginAt(below, error) : error;
}

/** A function with any parameters and result. */
export type AnyFunction = (...args: never) => unknown;

/** `error` with a stack that begins above `below`, a function of ours, where the engine can do that. */
export function beginAt<E>(below: AnyFunction, error: E): E {
  if (captureStackTrace !== undefined) captureStackTrace(error as object, below);
  return error;
}
