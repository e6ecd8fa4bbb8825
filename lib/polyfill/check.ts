/**
 * Arguments, as the clauses check them: in order, each bad one closing the receiver, whose `next` has not been read yet.
 *
 * Used by our own methods, and by those that stand before a native that does all but this (install.ts).
 */
import { isInteger, trunc } from './builtins.ts';
import { isCallable, isObject } from './protocol.ts';
import type { Protocol } from './protocol.ts';

export interface Checks {
  receiver(value: unknown): object;
  callback(receiver: object, value: unknown): void;
  /** take, drop: converted; up to 2^53 - 1, or Infinity. */
  limit(receiver: object, value: unknown): number;
  /** chunks, windows: not converted; 1 to 2^32 - 1. */
  size(receiver: object, value: unknown): number;
}

export const MAX_SAFE = 9007199254740991;

export function checksOf(protocol: Protocol): Checks {
  const { abandon, typeError, rangeError } = protocol;

  return {
    receiver(value) {
      if (!isObject(value)) throw typeError('the receiver is not an object');
      return value;
    },

    callback(receiver, value) {
      if (!isCallable(value)) abandon(receiver, typeError('the callback is not a function'));
    },

    limit(receiver, value) {
      let limit = 0;
      try {
        limit = +(value as number);
      } catch (error) {
        abandon(receiver, error);
      }
      // -0.5 is 0; NaN is in no range.
      const whole = trunc(limit);
      if (!(whole >= 0 && (whole <= MAX_SAFE || whole === Infinity))) {
        abandon(receiver, rangeError('the limit must be 0 or more, up to 2 ** 53 - 1 or Infinity'));
      }
      return whole;
    },

    size(receiver, value) {
      if (!isInteger(value)) abandon(receiver, typeError('the size is not an integral number'));
      const size = value as number;
      if (size < 1 || size > 4294967295) abandon(receiver, rangeError('the size must be 1 to 2 ** 32 - 1'));
      return size;
    },
  };
}
