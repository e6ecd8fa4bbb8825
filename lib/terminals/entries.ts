/**
 * Keys and values of elements, for toMap and toObject: from functions, or from elements that are entries themselves.
 */
import { callable, optionalCallable, receiver, show } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { isObject } from '../engine/oneShot.ts';
import { TypeError } from '../structures/builtins.ts';
import type { Mapper } from '../types.ts';

/** Calls `add` with the key and the value of each element. */
export function driveEntries<T>(
  source: Iterable<T>,
  operation: string,
  key: Mapper<T, unknown> | undefined,
  value: Mapper<T, unknown> | undefined,
  merge: unknown,
  add: (key: unknown, value: unknown) => void,
): void {
  receiver(operation, source);
  if (key !== undefined || value !== undefined || merge !== undefined)
    callable(source, operation, 'key', key);
  optionalCallable(source, operation, 'value', value);
  optionalCallable(source, operation, 'merge', merge);
  drive<T>(planOf(source), { name: operation, ends: true }, (element, index) => {
    if (key === undefined) addEntry(operation, element, add);
    else add(key(element, index), value === undefined ? element : value(element, index));
  });
}

function addEntry(operation: string, entry: unknown, add: (key: unknown, value: unknown) => void): void {
  if (!isObject(entry)) {
    throw new TypeError(
      `${operation}: without a key function each element must be [key, value], but got ${show(entry)}`,
    );
  }
  add((entry as { 0: unknown })[0], (entry as { 1: unknown })[1]);
}
