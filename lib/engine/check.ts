/**
 * Checks of arguments, made when a method is called, with the standard's errors in the standard's order.
 *
 * Each takes the receiver first: a bad argument closes a one-shot receiver, once, before the error goes out.
 * Messages say which operation, which argument, what was received and, where one is likely, the remedy.
 */
import { SeqConsumedError, SeqInfiniteError } from '../errors.ts';
import {
  isArray,
  isInteger,
  isNaN,
  MAX_SAFE_INTEGER,
  RangeError,
  stringSlice,
  trunc,
  TypeError,
} from '../structures/builtins.ts';
import { closeUnopened, isObject } from './oneShot.ts';
import { isAsync, iteratorMethod, Plan } from './plan.ts';

/** The largest size of a chunk or window, 2^32 − 1: the longest that an array can be. */
const MAX_SIZE = 2 ** 32 - 1;

/** Closes a one-shot receiver, then throws. */
export function refuse(receiver: unknown, error: unknown): never {
  closeUnopened(receiver, { error });
  throw error;
}

/** A value in a message, short, without running any of the user's code. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 40 ? `"${stringSlice(value, 0, 40)}…"` : `"${value}"`;
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : isArray(value) ? 'an array' : 'an object';
    default:
      return `${value as number | boolean | undefined}`;
  }
}

/** A function, or a TypeError. */
export function callable(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  if (typeof value !== 'function') {
    refuse(receiver, new TypeError(`${operation}: ${parameter} must be a function, but got ${show(value)}`));
  }
}

/** A function or undefined, or a TypeError. */
export function optionalCallable(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
): void {
  if (value !== undefined) callable(receiver, operation, parameter, value);
}

/**
 * A limit (take, drop, cycle, …): converted once with ToNumber, then truncated. Not negative, not NaN, and at most
 * 2^53 − 1 or Infinity.
 */
export function limit(receiver: unknown, operation: string, parameter: string, value: unknown): number {
  const number = toNumber(receiver, operation, parameter, value);
  if (isNaN(number)) {
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must be a number, but got ${show(value)} (NaN)`),
    );
  }
  const whole = trunc(number) + 0;
  if (whole < 0)
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must not be negative, but got ${show(value)}`),
    );
  if (whole > MAX_SAFE_INTEGER && whole !== Infinity) {
    refuse(
      receiver,
      new RangeError(
        `${operation}: ${parameter} must be at most 2^53 - 1 or Infinity, but got ${show(value)}`,
      ),
    );
  }
  return whole;
}

/** ToNumber, with the receiver closed if it throws. */
function toNumber(receiver: unknown, operation: string, parameter: string, value: unknown): number {
  if (typeof value === 'bigint' || typeof value === 'symbol') {
    refuse(receiver, new TypeError(`${operation}: ${parameter} must be a number, but got ${show(value)}`));
  }
  try {
    return +(value as number);
  } catch (error) {
    refuse(receiver, error);
  }
}

/** A position as Array methods take one: converted, truncated, NaN is 0; negative ones count from the end. */
export function position(receiver: unknown, operation: string, parameter: string, value: unknown): number {
  const number = toNumber(receiver, operation, parameter, value);
  return isNaN(number) ? 0 : trunc(number) + 0;
}

/** A size (chunks, windows): an integral Number from 1 to 2^32 − 1, not converted. */
export function size(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  if (!isInteger(value)) {
    refuse(
      receiver,
      new TypeError(`${operation}: ${parameter} must be a whole number, but got ${show(value)}`),
    );
  }
  if ((value as number) < 1 || (value as number) > MAX_SIZE) {
    refuse(
      receiver,
      new RangeError(`${operation}: ${parameter} must be from 1 to 2^32 - 1, but got ${show(value)}`),
    );
  }
}

/** One of a few words, or a TypeError. */
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
  refuse(receiver, new TypeError(`${wanted}, but got ${show(value)}`));
}

/** A bag of options: an object, or undefined. */
export function optionalObject(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
): void {
  if (value === undefined || isObject(value)) return;
  refuse(receiver, new TypeError(`${operation}: ${parameter} must be an object, but got ${show(value)}`));
}

/** An option, read once; undefined without a bag. */
export function option(receiver: unknown, options: object | undefined, name: string): unknown {
  if (options === undefined) return undefined;
  return readOr(receiver, options, (bag) => (bag as { readonly [key: string]: unknown })[name]);
}

/** What a callback gave in place of a pair: refused unless its parts can be read. */
export function pair(operation: string, parameter: string, value: unknown): void {
  if (!isObject(value)) {
    throw new TypeError(`${operation}: ${parameter} must give an array of two, but it gave ${show(value)}`);
  }
}

/** Something iterable, looked at but not opened; a string only where `strings` says so. */
export function iterable(
  receiver: unknown,
  operation: string,
  parameter: string,
  value: unknown,
  strings: boolean,
): void {
  if (Plan.is(value) || (strings && typeof value === 'string')) return;
  if (!isObject(value)) refuse(receiver, notIterable(operation, parameter, value));
  if (typeof readOr(receiver, value, iteratorMethod) !== 'function') {
    refuse(receiver, notIterable(operation, parameter, value));
  }
}

/** Something iterable or a bare iterator, looked at but not opened. */
export function source(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  if (Plan.is(value) || typeof value === 'string') return;
  if (!isObject(value)) refuse(receiver, notIterable(operation, parameter, value));
  const method = readOr(receiver, value, iteratorMethod);
  if (typeof method === 'function') return;
  const bare =
    (method === undefined || method === null) && typeof readOr(receiver, value, nextOf) === 'function';
  if (!bare) refuse(receiver, notIterable(operation, parameter, value));
  if (isAsync(value)) refuse(receiver, notIterable(operation, parameter, value));
}

function nextOf(value: object): unknown {
  return (value as { next?: unknown }).next;
}

function readOr(receiver: unknown, value: object, read: (value: object) => unknown): unknown {
  try {
    return read(value);
  } catch (error) {
    refuse(receiver, error);
  }
}

/** Checks the receiver of a function of `seqable/fn`: any iterable, strings included. */
export function receiver(operation: string, value: unknown): void {
  iterable(undefined, operation, 'source', value, true);
}

/** The error for what cannot be iterated. */
export function notIterable(operation: string, parameter: string, value: unknown): Error {
  const found = `${operation}: ${parameter} must be iterable, but got ${show(value)}`;
  if (typeof value === 'string')
    return new TypeError(`${found}; to go over its characters, pass Seq.from(string)`);
  if (!isObject(value)) return new TypeError(found);
  if (isAsync(value))
    return new TypeError(`${found} that is an async iterable; collect it first, with Array.fromAsync`);
  return new TypeError(`${found}; for the properties of an object, pass Object.entries(object)`);
}

/** The error for a one-shot source that is opened after its end. */
export function consumed(operation: string): SeqConsumedError {
  return new SeqConsumedError(
    `${operation}: this one-shot source (a generator or another iterator) has already ended or been closed. ` +
      'To run again, make it anew each time with Seq.defer(() => …), keep its elements with .memoize(), ' +
      'or let several runs go on where it stands with .share()',
    operation,
  );
}

/** The error for a shared run that was disposed and is asked for more. */
export function disposed(operation: string): SeqConsumedError {
  return new SeqConsumedError(`${operation}: it has been disposed, and with it all that it held`, operation);
}

/** The error for an operation that would never end. */
export function infinite(operation: string): SeqInfiniteError {
  return new SeqInfiniteError(
    `${operation}: the sequence is endless, so this would never end; bound it first, for example with .take(n)`,
    operation,
  );
}

/** `1 source`, `2 sources`: for plans and messages. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
