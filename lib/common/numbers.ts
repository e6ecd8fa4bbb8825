/** The number of each element, for collectors of numbers: the element itself, or the result of a function. */
import { numeric, optionalCallable } from '../engine/arguments/check.ts';
import type { Mapper } from '../types.ts';

/** Checks `f`; the function it returns gives a number or throws a TypeError. */
export function numbersBy<T>(operation: string, f: Mapper<T, number> | undefined): Mapper<T, number> {
  optionalCallable(undefined, operation, 'f', f);
  return (value, index) => numeric(operation, f === undefined ? value : f(value, index));
}
