/** A whole number from 0 to `count` − 1, by the user's source of randomness. */
import type { Rng } from '../types.ts';
import { floor, RangeError, TypeError } from './builtins.ts';
import { own } from './faults.ts';

/**
 * What `rng` gives is checked, not bent: one that gives 0 … 2^32, as many a seeded one does, would else pick wrong in
 * silence. From 0 up to, but not including, 1: then the product is below `count`, rounding included.
 */
export function randomIndex(operation: string, rng: Rng, count: number): number {
  const number: unknown = rng();
  if (typeof number !== 'number')
    throw own(new TypeError(`${operation}: rng must give a number, but it gave a ${typeof number}`));
  if (number >= 0 && number < 1) return floor(number * count);
  throw own(
    new RangeError(
      `${operation}: rng must give numbers from 0 up to, but not including, 1, but it gave ${number}`,
    ),
  );
}
