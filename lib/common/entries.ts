/**
 * Elements that are entries themselves, for toMap and toObject. Both write out how they make an entry of an element:
 * one more call would be a seventh frame above the user's functions.
 */
import { callable, optionalCallable } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { isObject } from '../structures/isObject.ts';
import { TypeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';
import type { Mapper } from '../types.ts';

/** Makes one value of two with the same key. */
export type Merge = (earlier: never, later: never, key: never) => unknown;

/** The functions that make the values. */
export interface Making {
  readonly value: Mapper<never, unknown> | undefined;
  readonly merge: Merge | undefined;
}

/** Refuses an argument that is no function; and a value function without a key function. */
export function checkEntries(
  source: unknown,
  operation: string,
  key: unknown,
  value: unknown,
  merge: unknown,
): void {
  if (key !== undefined || value !== undefined || merge !== undefined)
    callable(source, operation, 'key', key, checkEntries);
  optionalCallable(source, operation, 'value', value, checkEntries);
  optionalCallable(source, operation, 'merge', merge, checkEntries);
}

/** The key of an entry; a TypeError if the entry can have none. */
export function keyOf(operation: string, entry: unknown): unknown {
  if (!isObject(entry)) {
    throw own(
      new TypeError(
        `${operation}: without a key function each element must be [key, value], but got ${show(entry)}`,
      ),
    );
  }
  return (entry as { 0?: unknown })[0];
}
