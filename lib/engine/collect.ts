/** Everything from a cursor or a source, as an array of ours. */
import { put } from '../structures/builtins.ts';
import { slots } from '../structures/slots.ts';
import { arrayOf, roomFor } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { drive, ENOUGH } from './drive.ts';
import { planOf } from './lazy.ts';

/** For stages that collect. */
export function collect<T>(cursor: Cursor<T>): T[] {
  const array = arrayOf(cursor);
  if (array !== undefined) return copyOf(array);
  const values: T[] = [];
  for (let length = 0; cursor.advance(); length++) put(values, length, cursor.value);
  return values;
}

/** The user's array, read as a cursor reads it. */
function copyOf<T>(array: ArrayLike<T>): T[] {
  let { length } = array;
  const room = roomFor(length);
  const values = slots<T>(room);
  let i = 0;
  for (; i < length; length = array.length) {
    if (i < room) values[i] = array[i] as T;
    else put(values, i, array[i] as T);
    i++;
  }
  values.length = i;
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
