/** For lists given as an argument: the first elements, in an array. */
import { ENOUGH } from '../contract.ts';
import { put } from '../../structures/builtins.ts';
import { Each } from './sinks.ts';

/** A sink for the first `most` elements, one at least. What is left is closed. */
export function firstFew(operation: string, most: number): Each<unknown, unknown[]> {
  const values: unknown[] = [];
  const add = (value: unknown, index: number): unknown => {
    put(values, index, value);
    return index + 1 === most ? ENOUGH : undefined;
  };
  return new Each(operation, undefined, add, () => values, false);
}
