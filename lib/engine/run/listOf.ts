/** For lists given as an argument: their elements in an array, read now. */
import { ENOUGH } from '../contract.ts';
import type { PlanNode } from '../contract.ts';
import { put } from '../../structures/builtins.ts';
import { drive } from './drive.ts';
import { Each, List } from './sinks.ts';

/** The first `most` elements of `plan`. What is left is closed. */
export function listOf(plan: PlanNode, operation: string, most: number): unknown[] {
  if (most === Infinity) return drive(plan, new List(operation));
  const values: unknown[] = [];
  if (most === 0) return values;
  const add = (value: unknown, index: number): unknown => {
    put(values, index, value);
    return index + 1 === most ? ENOUGH : undefined;
  };
  return drive(plan, new Each(operation, undefined, add, () => values, false));
}
