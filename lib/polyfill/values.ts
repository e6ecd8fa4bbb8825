/** Errors, results and lists as the realm has them, and what is asked of values. */
import { defineOpen, setPrototypeOf } from './builtins.ts';
import type { Table } from './builtins.ts';
import type { Context } from './contract.ts';
import { SCRIPT } from './flags.ts';

export const MAX_SAFE = 9007199254740991;

export function isObject(value: unknown): value is object {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

export function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

export function typeError({ _realm }: Context, message: string): Error {
  return new _realm.TypeError(message);
}

/** The value itself, if it is an object. */
export function object(context: Context, value: unknown, what: string): object {
  if (!isObject(value)) throw typeError(context, `${what} is not an object`);
  return value;
}

/** What the table knows of the receiver of a method. */
export function branded<T>(context: Context, known: Table<T>, receiver: object): T {
  const found = known.get(receiver);
  if (found === undefined) throw typeError(context, 'the receiver is of another kind');
  return found;
}

/** GetMethod: undefined for undefined and null. */
export function method(context: Context, value: unknown, key: PropertyKey): (() => unknown) | undefined {
  const found = (value as Record<PropertyKey, unknown>)[key];
  if (found === undefined || found === null) return undefined;
  if (!isCallable(found)) throw typeError(context, 'a method is not a function');
  return found;
}

export function result(context: Context, value: unknown, done: boolean): object {
  const made = { value, done };
  if (!SCRIPT && context._realm._foreign !== undefined) setPrototypeOf(made, context._realm._objectPrototype);
  return made;
}

/** An array to be filled from the start; a pair is given the room of a pair, not of the sixteen that growing takes. */
export function list(context: Context, length: number = 0): unknown[] {
  const foreign = SCRIPT ? undefined : context._realm._foreign;
  if (foreign !== undefined) return new foreign.Array<unknown>();
  return length === 2 ? [undefined, undefined] : [];
}

/** CreateDataProperty at the end of a fresh array: no setter that somebody put on a prototype is run. */
export function put(context: Context, target: unknown[], index: number, value: unknown): void {
  if (!(index in context._arrayPrototype)) target[index] = value;
  else defineOpen(target, index, value);
}
