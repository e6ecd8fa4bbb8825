/** Elements that are entries themselves, for toMap and toObject. */
import { show } from '../structures/show.ts';
import { isObject } from '../structures/isObject.ts';
import { TypeError } from '../structures/builtins.ts';
import { own } from '../structures/faults.ts';

/** What becomes of two values with the same key. */
export type Merge = (earlier: never, later: never, key: never) => unknown;

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
