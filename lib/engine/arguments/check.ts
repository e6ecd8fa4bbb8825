/**
 * Checks of arguments, made when a method is called, with the standard's errors in the standard's order.
 *
 * Each check takes the receiver first: a bad argument closes a one-shot receiver, once, before the error is thrown.
 * A message names the operation, the argument, the value received and, where one is likely, the remedy.
 */
import { isInteger, isNaN, MAX_SAFE_INTEGER, RangeError, trunc, TypeError } from '../../platform/builtins.ts';
import { SOURCE } from '../contract.ts';
import type { Operation } from '../contract.ts';
import { isObject } from '../../structures/isObject.ts';
import { isAsync, isFacadeMethod, iteratorMethod, knownPlan, Plan, receivedPlan } from '../plan.ts';
import { closeUnopened } from '../run/oneShot.ts';
import type { Remedy } from './instead.ts';
import { isProxied, notIterable, sourceFirst } from './messages.ts';
import { beginAt, beginOwnAt, own } from '../../structures/faults.ts';
import { show } from '../../structures/show.ts';
import type { AnyFunction } from '../../structures/faults.ts';

/** The largest size of a chunk or window, 2^32 − 1: the longest that an array can be. */
const MAX_SIZE = 2 ** 32 - 1;

/** Closes a one-shot receiver, then throws. The stack begins above `check`, our function that found the fault. */
export function refuse(receiver: unknown, error: Error, check: AnyFunction = refuse): never {
  closeUnopened(receiver, { error });
  throw beginAt(check, error);
}

/** Closes a one-shot receiver, then rethrows an error of the user's own. */
export function abandon(receiver: unknown, error: unknown): never {
  closeUnopened(receiver, { error });
  throw error;
}

/** Returns a function, or throws a TypeError that ends with the `remedy`. */
export function callable(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  below: AnyFunction = callable,
  remedy: string = '',
): void {
  if (typeof value !== 'function') {
    refuse(
      receiver,
      new TypeError(`${operation}: ${parameter} must be a function, but got ${show(value)}${remedy}`),
      below,
    );
  }
}

/** Returns a function or undefined, or throws a TypeError. */
export function optionalCallable(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  below: AnyFunction = optionalCallable,
  remedy: string = '',
): void {
  if (value !== undefined) callable(receiver, operation, parameter, value, below, remedy);
}

/** A limit (take, drop, cycle, …): converted once with ToNumber, then truncated. From 0 to 2^53 − 1, or Infinity. */
export function limit(receiver: unknown, operation: string, parameter: string, value: unknown): number {
  const number = toNumber(receiver, operation, parameter, value, limit);
  if (isNaN(number)) {
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must be a number, but got ${show(value)} (NaN)`),
      limit,
    );
  }
  const whole = trunc(number) + 0;
  if (whole < 0)
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must not be negative, but got ${show(value)}`),
      limit,
    );
  if (whole > MAX_SAFE_INTEGER && whole !== Infinity) {
    refuse(
      receiver,
      new RangeError(
        `${operation}: ${parameter} must be at most 2^53 - 1 or Infinity, but got ${show(value)}`,
      ),
      limit,
    );
  }
  return whole;
}

/** ToNumber, with the receiver closed if it throws. */
function toNumber(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  check: AnyFunction,
): number {
  if (typeof value === 'bigint' || typeof value === 'symbol') {
    refuse(
      receiver,
      new TypeError(`${operation}: ${parameter} must be a number, but got ${show(value)}`),
      check,
    );
  }
  try {
    return +(value as number);
  } catch (error) {
    abandon(receiver, error);
  }
}

/** A position as Array methods take one: converted, truncated, NaN is 0; negative ones count from the end. */
export function position(receiver: unknown, operation: string, parameter: string, value: unknown): number {
  const number = toNumber(receiver, operation, parameter, value, position);
  return isNaN(number) ? 0 : trunc(number) + 0;
}

/** A size (chunks, windows): an integral Number from 1 to 2^32 − 1, not converted. */
export function size(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  below: AnyFunction = size,
): void {
  if (!isInteger(value)) {
    refuse(
      receiver,
      new TypeError(`${operation}: ${parameter} must be a whole number, but got ${show(value)}`),
      below,
    );
  }
  if ((value as number) < 1 || (value as number) > MAX_SIZE) {
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must be from 1 to 2^32 - 1, but got ${show(value)}`),
      below,
    );
  }
}

/** Returns one of a few words, or throws a TypeError. */
export function oneOf(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  first: string,
  second: string,
): void {
  if (value === first || value === second) return;
  const wanted = `${operation}: ${parameter} must be "${first}" or "${second}"`;
  refuse(receiver, new TypeError(`${wanted}, but got ${show(value)}`), oneOf);
}

/** An object of options: an object, or undefined. */
export function optionalObject(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  below: AnyFunction = optionalObject,
): void {
  if (value === undefined || isObject(value)) return;
  refuse(
    receiver,
    new TypeError(`${operation}: ${parameter} must be an object, but got ${show(value)}`),
    below,
  );
}

/** The value of one option, read once; undefined if there is no object of options. */
export function option(receiver: unknown, options: object | undefined, name: string): unknown {
  if (options === undefined) return undefined;
  return readOr(receiver, options, (bag) => (bag as { readonly [key: string]: unknown })[name]);
}

/** Refuses what a callback gave in place of a pair, unless its two parts can be read. */
export function pair(operation: string, parameter: string, value: unknown): void {
  if (!isObject(value)) {
    throw own(
      new TypeError(`${operation}: ${parameter} must give an array of two, but it gave ${show(value)}`),
    );
  }
}

/** Checks that a value is iterable, without opening it. A string passes only if `strings` is true. */
export function iterable(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  strings: boolean,
  below: AnyFunction = iterable,
  remedy?: Remedy,
): void {
  if (!(strings && typeof value === 'string')) lookAt(receiver, operation, parameter, value, below, remedy);
}

/**
 * Refuses a value without `Symbol.iterator`, which is read once, and a value that only looks like a sequence of ours.
 */
function lookAt(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  check: AnyFunction,
  remedy?: Remedy,
  fault: typeof notIterable = notIterable,
): void {
  const method = isObject(value) ? readOr(receiver, value, iteratorMethod, check) : undefined;
  if (typeof method !== 'function') refuse(receiver, fault(operation, parameter, value, remedy), check);
  if (isFacadeMethod(method) && knownPlan(value) === undefined)
    refuse(receiver, isProxied(operation, parameter), check);
}

/**
 * Checks that a value is iterable or a bare iterator, without opening it. Gives its plan, if it is a sequence of ours.
 */
export function source(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  below: AnyFunction = source,
): Plan | undefined {
  if (typeof value === 'string') return undefined;
  if (!isObject(value)) refuse(receiver, notIterable(operation, parameter, value), below);
  const method = readOr(receiver, value, iteratorMethod, below);
  if (typeof method === 'function') {
    if (!isFacadeMethod(method)) return undefined;
    return knownPlan(value) ?? refuse(receiver, isProxied(operation, parameter), below);
  }
  const bare =
    (method === undefined || method === null) && typeof readOr(receiver, value, nextOf) === 'function';
  if (!bare || isAsync(value)) refuse(receiver, notIterable(operation, parameter, value), below);
  return undefined;
}

function nextOf(value: object): unknown {
  return (value as { next?: unknown }).next;
}

function readOr(
  receiver: unknown,
  value: object,
  read: (value: object) => unknown,
  below: AnyFunction = readOr,
): unknown {
  try {
    return read(value);
  } catch (error) {
    abandon(receiver, beginOwnAt(below, error));
  }
}

/** The plan of the receiver of a function of `seqable/fn`: any iterable, strings included. */
export function receiver(operation: string, value: unknown, below: AnyFunction = receiver): Plan {
  const plan = receivedPlan(value);
  if (plan !== undefined) return plan;
  if (typeof value !== 'string') {
    // A function or a number in the first place is meant for the second.
    const isArgument = typeof value === 'function' || typeof value === 'number';
    lookAt(undefined, operation, 'source', value, below, undefined, isArgument ? sourceFirst : notIterable);
  }
  return new Plan(undefined, SOURCE, value as Operation, false);
}

/** The argument of Seq's constructor, if that is a plan. Users have no plans, so anything they give is a mistake. */
export function planGiven(plan: unknown): Plan {
  if (plan instanceof Plan) return plan;
  throw beginAt(
    planGiven,
    new TypeError(
      'Seq: use Seq.from(iterable) or Seq.of(…) to make one, not new; for an operation of your own, write a function ' +
        'and call it by .pipe(function)',
    ),
  );
}

// Checks that only some operations need.

/**
 * Returns `value` if it is a number; else throws the TypeError of an operation over numbers. The run does the closing.
 */
export function numeric(operation: string, value: unknown): number {
  if (typeof value === 'number') return value;
  const wanted = `${operation}: every element must be a number, but got ${show(value)}`;
  throw own(new TypeError(`${wanted}; map the elements to numbers first`));
}

/** Refuses the function that other libraries take here, and names what to write instead. Any other value passes. */
export function noSelector(receiver: unknown, operation: string, value: unknown, instead: string): void {
  if (typeof value !== 'function') return;
  refuse(receiver, new TypeError(`${operation}: takes no function; write ${instead}`), noSelector);
}

/** A fraction: a Number from 0 to 1, not converted. */
export function fraction(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  if (typeof value !== 'number') {
    refuse(
      receiver,
      new TypeError(`${operation}: ${parameter} must be a number, but got ${show(value)}`),
      fraction,
    );
  }
  if (!(value >= 0 && value <= 1)) {
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must be from 0 to 1, but got ${show(value)}`),
      fraction,
    );
  }
}

/** A mergeable fold: an object with the four functions of a fold. */
export function collecting(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  const wrong = isObject(value) ? wrongIn(receiver, value) : 'init, add, merge and done';
  if (wrong === '') return;
  const wanted = `${operation}: ${parameter} must be a collector (an object with ${wrong})`;
  refuse(receiver, new TypeError(`${wanted}, but got ${show(value)}`), collecting);
}

/** What a collector would have; empty if `value` has it. */
function wrongIn(receiver: unknown, value: object): string {
  try {
    const { init, add, merge, done, pack, unpack } = value as { readonly [name: string]: unknown };
    if (!(isFunction(init) && isFunction(add) && isFunction(merge) && isFunction(done)))
      return 'init, add, merge and done';
    return isFunction(pack) === isFunction(unpack) ? '' : 'both pack and unpack, or neither';
  } catch (error) {
    abandon(receiver, error);
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
