/** A whole number from 0 to `count` − 1, made of a number from the user's source of randomness. */
import { floor, RangeError, TypeError } from '../platform/builtins.ts';
import { own } from './faults.ts';

/**
 * `number` is the result of `rng()`. It is checked, not adjusted: an `rng` that gives 0 … 2^32, as many seeded ones do,
 * would pick wrongly in silence. Valid from 0 up to, but not including, 1: then the product is below `count`, rounding
 * included.
 */
export function randomIndex(operation: string, number: unknown, count: number): number {
  if (typeof number !== 'number')
    throw own(new TypeError(`${operation}: rng must give a number, but it gave a ${typeof number}`));
  if (number >= 0 && number < 1) return floor(number * count);
  throw own(
    new RangeError(
      `${operation}: rng must give numbers from 0 up to, but not including, 1, but it gave ${number}`,
    ),
  );
}
