/**
 * Keys and values of elements, for toMap and toObject: from functions, or from elements that are entries themselves.
 */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { show } from '../engine/arguments/messages.ts';
import { isObject } from '../engine/objects.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { TypeError } from '../structures/builtins.ts';
import type { Mapper } from '../types.ts';

/** Calls `add` with the key and the value of each element, and gives `into`. */
export function driveEntries<T, R>(
  source: Iterable<T>,
  operation: string,
  key: Mapper<T, unknown> | undefined,
  value: Mapper<T, unknown> | undefined,
  merge: unknown,
  add: (key: unknown, value: unknown) => void,
  into: R,
): R {
  const plan = receiver(operation, source);
  if (key !== undefined || value !== undefined || merge !== undefined)
    callable(source, operation, 'key', key);
  optionalCallable(source, operation, 'value', value);
  optionalCallable(source, operation, 'merge', merge);
  const addElement = (element: T, index: number, own: unknown): void => {
    if (key === undefined) addEntry(operation, element, add);
    else add(own, value === undefined ? element : value(element, index));
  };
  return drive(plan, new Each(operation, key, addElement, () => into));
}

function addEntry(operation: string, entry: unknown, add: (key: unknown, value: unknown) => void): void {
  if (!isObject(entry)) {
    throw new TypeError(
      `${operation}: without a key function each element must be [key, value], but got ${show(entry)}`,
    );
  }
  add((entry as { 0: unknown })[0], (entry as { 1: unknown })[1]);
}
