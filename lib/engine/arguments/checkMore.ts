/** Checks of what only some operations take: numbers, parts of one, collectors. As in check.ts. */
import { RangeError, TypeError } from '../../structures/builtins.ts';
import { abandon, refuse } from './check.ts';
import { show } from '../../structures/show.ts';
import { isObject } from '../../structures/isObject.ts';
import { own } from '../../structures/faults.ts';

/** `value`, if it is a number; else the TypeError of an operation over numbers. Nothing is closed: it runs. */
export function numeric(operation: string, value: unknown): number {
  if (typeof value === 'number') return value;
  const wanted = `${operation}: every element must be a number, but got ${show(value)}`;
  throw own(new TypeError(`${wanted}; map the elements to numbers first`));
}

/** Refuses the function that other libraries take here, and says what to write; anything else is passed over. */
export function noSelector(receiver: unknown, operation: string, value: unknown, instead: string): void {
  if (typeof value !== 'function') return;
  refuse(receiver, new TypeError(`${operation}: takes no function; write ${instead}`), noSelector);
}

/** A part of one: a Number from 0 to 1, not converted. */
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

/** A mergeable fold: an object with the four functions of one. */
export function collecting(receiver: unknown, operation: string, parameter: string, value: unknown): void {
  if (isObject(value) && isCollector(receiver, value)) return;
  const wanted = `${operation}: ${parameter} must be a collector (an object with init, add, merge and done)`;
  refuse(receiver, new TypeError(`${wanted}, but got ${show(value)}`), collecting);
}

function isCollector(receiver: unknown, value: object): boolean {
  try {
    const { init, add, merge, done } = value as { readonly [name: string]: unknown };
    return isFunction(init) && isFunction(add) && isFunction(merge) && isFunction(done);
  } catch (error) {
    abandon(receiver, error);
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
