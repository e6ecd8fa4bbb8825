/**
 * Arguments, as the clauses check them: in order, each bad one closing the receiver, whose `next` has not been read yet.
 *
 * Used by our own methods, and by those that stand before a native that does all but this (install.ts).
 */
import { isInteger, trunc } from './builtins.ts';
import { MAX_SAFE, isCallable } from './protocol.ts';
import type { Protocol } from './contract.ts';
import { notWhole, outside } from './words.ts';

export interface Checks {
  receiver(value: unknown): object;
  callback(receiver: object, value: unknown): unknown;
  /** take, drop: converted; up to 2^53 - 1, or Infinity. */
  limit(receiver: object, value: unknown): number;
  /** chunks, windows: not converted; 1 to 2^32 - 1. */
  size(receiver: object, value: unknown): number;
  /** includes: how many to pass over. Not converted; up to 2^53 - 1, or Infinity. */
  skipped(receiver: object, value: unknown): number;
}

export function checksOf(protocol: Protocol): Checks {
  const { object, abandon, typeError, rangeError } = protocol;

  function ranged(receiver: object, value: number, min: number, max: number): number {
    if (!(value >= min && (value <= max || (min === 0 && value === Infinity)))) {
      abandon(receiver, rangeError(outside(min, max, value)));
    }
    return value;
  }

  function integral(receiver: object, value: unknown, orInfinite: boolean): number {
    if (!isInteger(value) && !(orInfinite && (value === Infinity || value === -Infinity))) {
      abandon(receiver, typeError(notWhole(orInfinite)));
    }
    return value as number;
  }

  return {
    receiver: (value) => object(value, 'the receiver'),

    callback(receiver, value) {
      if (!isCallable(value)) abandon(receiver, typeError('the callback is not a function'));
      return value;
    },

    limit(receiver, value) {
      let limit = 0;
      try {
        limit = +(value as number);
      } catch (error) {
        abandon(receiver, error);
      }
      // -0.5 is 0; NaN is in no range.
      return ranged(receiver, trunc(limit), 0, MAX_SAFE);
    },

    size: (receiver, value) => ranged(receiver, integral(receiver, value, false), 1, 4294967295),
    skipped: (receiver, value) => ranged(receiver, integral(receiver, value, true), 0, MAX_SAFE),
  };
}
