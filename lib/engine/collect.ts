/** Everything from a cursor or a source, as an array of ours. */
import { put } from '../structures/builtins.ts';
import type { Cursor } from './cursor.ts';
import { drive, ENOUGH } from './drive.ts';
import { planOf } from './lazy.ts';

/** For stages that collect. */
export function collect<T>(cursor: Cursor<T>): T[] {
  const values: T[] = [];
  for (let length = 0; cursor.advance(); length++) put(values, length, cursor.value);
  return values;
}

/** For lists given as an argument: the first `most` elements, read now. What is left is closed. */
export function listOf(source: unknown, operation: string, most: number): unknown[] {
  const values: unknown[] = [];
  if (most === 0) return values;
  drive(planOf(source), { name: operation, ends: most === Infinity }, (value, index) => {
    put(values, index, value);
    return index + 1 === most ? ENOUGH : undefined;
  });
  return values;
}
