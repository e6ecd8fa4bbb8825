/**
 * Arguments, as the clauses check them: in order, each bad one closing the receiver, whose `next` has not been read yet.
 *
 * Used by our own methods, and by those that stand before a native that does all but this (wrappers.ts).
 */
import { isInteger, trunc } from './builtins.ts';
import { abandon } from './closing.ts';
import type { Context } from './contract.ts';
import { notWhole, outside } from './messages.ts';
import { MAX_SAFE, isCallable, object, typeError } from './values.ts';

export function checkedReceiver(context: Context, value: unknown): object {
  return object(context, value, 'the receiver');
}

export function checkedCallback(context: Context, receiver: object, value: unknown): unknown {
  if (!isCallable(value)) abandon(context, receiver, typeError(context, 'the callback is not a function'));
  return value;
}

/** take, drop: converted; up to 2^53 - 1, or Infinity. */
export function checkedLimit(context: Context, receiver: object, value: unknown): number {
  let limit = 0;
  try {
    limit = +(value as number);
  } catch (error) {
    abandon(context, receiver, error);
  }
  // -0.5 is 0; NaN is in no range.
  return ranged(context, receiver, trunc(limit), 0, MAX_SAFE);
}

/** chunks, windows: not converted; 1 to 2^32 - 1. */
export function checkedSize(context: Context, receiver: object, value: unknown): number {
  return ranged(context, receiver, integral(context, receiver, value, false), 1, 4294967295);
}

/** includes: how many to pass over. Not converted; up to 2^53 - 1, or Infinity. */
export function checkedSkipped(context: Context, receiver: object, value: unknown): number {
  return ranged(context, receiver, integral(context, receiver, value, true), 0, MAX_SAFE);
}

function ranged(context: Context, receiver: object, value: number, min: number, max: number): number {
  if (!(value >= min && (value <= max || (min === 0 && value === Infinity)))) {
    abandon(context, receiver, new context._realm.RangeError(outside(min, max, value)));
  }
  return value;
}

function integral(context: Context, receiver: object, value: unknown, orInfinite: boolean): number {
  if (!isInteger(value) && !(orInfinite && (value === Infinity || value === -Infinity))) {
    abandon(context, receiver, typeError(context, notWhole(orInfinite)));
  }
  return value as number;
}
