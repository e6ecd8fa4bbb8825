/**
 * What the joins have in common: checks, sizes, the index of one side and the cursor over the other.
 *
 *     one side ──▶ index: key → elements, in order            read as a whole at the first pull
 *     the other ──▶ key? ──▶ a row for each element there     streams
 *
 * Keys are equal as those of a Map are (NaN equals NaN; null and undefined are keys like others).
 */
import { callable, iterable, optionalCallable, receiver } from '../engine/check.ts';
import { arrayOf } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { besideCollected } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { Groups } from '../structures/groups.ts';

/** Checks the arguments that all joins take, in their order. */
export function checkJoin(
  operation: string,
  source: unknown,
  inner: unknown,
  outerKey: unknown,
  innerKey: unknown,
  result: unknown,
): void {
  receiver(operation, source);
  iterable(source, operation, 'inner', inner, true);
  callable(source, operation, 'outerKey', outerKey);
  callable(source, operation, 'innerKey', innerKey);
  optionalCallable(source, operation, 'result', result);
}

/** The bounds when `indexed` is collected and `streamed` is not; no rows come of nothing. */
export function joinSize(streamed: Bounds, indexed: Bounds, operation: string, least: number): Bounds {
  return besideCollected(streamed, indexed, operation, least, streamed.max === 0 ? 0 : Infinity);
}

/** Everything from `cursor`, in lists by key. */
export function indexBy<U, K>(cursor: Cursor<U>, key: (value: U) => K): Groups<K, U> {
  const table = new Groups<K, U>();
  const array = arrayOf(cursor);
  for (let i = 0; array === undefined ? cursor.advance() : i < array.length; i++) {
    const value = array === undefined ? cursor.value : (array[i] as U);
    table.add(key(value), value);
  }
  return table;
}

/** The indexed side, as the cursor needs it. */
export interface Index<K, U> {
  get(key: K): readonly U[] | undefined;
}

/** Rows of an element that streams and each indexed one with its key; `unmatched` is what stands for none. */
export class JoinCursor<T, U, K, R> implements Cursor<R> {
  value!: R;
  index = -1;
  private readonly cursor: Cursor<T>;
  private readonly table: Index<K, U>;
  private readonly key: (value: T) => K;
  private readonly make: (streamed: T, indexed: U) => R;
  private readonly unmatched: readonly U[];
  private row!: T;
  private matches: readonly U[] = [];
  private at = 0;

  constructor(
    cursor: Cursor<T>,
    table: Index<K, U>,
    key: (value: T) => K,
    make: (streamed: T, indexed: U) => R,
    unmatched: readonly U[],
  ) {
    this.cursor = cursor;
    this.table = table;
    this.key = key;
    this.make = make;
    this.unmatched = unmatched;
  }

  advance(): boolean {
    const { cursor, key, make } = this;
    while (this.at >= this.matches.length) {
      if (!cursor.advance()) return false;
      this.row = cursor.value;
      this.index++;
      this.matches = this.table.get(key(this.row)) ?? this.unmatched;
      this.at = 0;
    }
    this.value = make(this.row, this.matches[this.at++]!);
    return true;
  }
}
