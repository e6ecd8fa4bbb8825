/** A whole number from 0 to `count` − 1, of what the user's source of randomness gave. */
import { floor, RangeError, TypeError } from '../platform/builtins.ts';
import { own } from './faults.ts';

/**
 * `number` is what `rng()` gave. It is checked, not bent: an `rng` that gives 0 … 2^32, as many a seeded one does, would else
 * pick wrong in silence. From 0 up to, but not including, 1: then the product is below `count`, rounding included.
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
