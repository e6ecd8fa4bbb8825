/**
 * What the joins have in common: checks, sizes, the index of one side and the cursor over the other.
 *
 *     one side ──▶ index: key → elements, in order            read as a whole at the first pull
 *     the other ──▶ key? ──▶ a row for each element there     streams
 *
 * Keys are equal as those of a Map are (NaN equals NaN; null and undefined are keys like others).
 */
import { callable, iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected } from '../engine/bounds.ts';
import type { Bounds, Cursor } from '../engine/contract.ts';
import type { Plan } from '../engine/plan.ts';
import { Groups } from '../structures/groups.ts';
import { FilledCursor } from './filledCursor.ts';

/** Checks the arguments that all joins take, in their order, and gives the plan of the source. */
export function checkJoin(
  operation: string,
  source: unknown,
  inner: unknown,
  outerKey: unknown,
  innerKey: unknown,
  result: unknown,
): Plan {
  const up = receiver(operation, source);
  iterable(source, operation, 'inner', inner, true);
  callable(source, operation, 'outerKey', outerKey);
  callable(source, operation, 'innerKey', innerKey);
  optionalCallable(source, operation, 'result', result);
  return up;
}

/** A row, where the user gives no function that makes one. */
export function pairOf<R>(outer: unknown, inner: unknown): R {
  return [outer, inner] as R;
}

/** The bounds when `indexed` is collected and `streamed` is not; no rows come of nothing. */
export function joinSize(streamed: Bounds, indexed: Bounds, operation: string, least: number): Bounds {
  return besideCollected(streamed, indexed, operation, least, streamed.max === 0 ? 0 : Infinity);
}

/** Reads the whole of `side` into lists by key, then gives what comes of the cursor that `open` makes of them. */
export function besideIndex<U, K, R>(
  side: Cursor<U>,
  key: (value: U) => K,
  open: (table: Index<K, U>) => Cursor<R>,
): Cursor<R> {
  const table = new Groups<K, U>();
  return new FilledCursor<U, R>(
    side,
    (value) => table.add(key(value), value),
    () => open(table),
  );
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

  advance(): boolean | undefined {
    const { cursor, key, make } = this;
    while (this.at >= this.matches.length) {
      const has = cursor.advance();
      if (!has) return has;
      this.row = cursor.value;
      this.index++;
      this.matches = this.table.get(key(this.row)) ?? this.unmatched;
      this.at = 0;
    }
    this.value = make(this.row, this.matches[this.at++]!);
    return true;
  }
}
