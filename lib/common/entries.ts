/**
 * Elements that are entries themselves, for toMap and toObject. What the two make of an element is written out in both: one
 * call more would be a seventh frame above the user's functions.
 */
import { callable, optionalCallable } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { isObject } from '../structures/isObject.ts';
import { TypeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';
import type { Mapper } from '../types.ts';

/** What becomes of two values with the same key. */
export type Merge = (earlier: never, later: never, key: never) => unknown;

/** What the values are made by. */
export interface Making {
  readonly value: Mapper<never, unknown> | undefined;
  readonly merge: Merge | undefined;
}

/** Refuses what is no function; and a value function without one for the key. */
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

/** The key of an entry, or a TypeError where there can be none. */
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
