/**
 * The rows of a join: reads one whole side into lists by key, then streams the other.
 *
 *     indexed side ──▶ key ──▶ table          at the first pull
 *     streamed side ──▶ key ──▶ a row for each element in the table with that key, or one without a match
 *                                           a missing key is never looked up, so such elements of the table match nothing
 *     in the end (fullJoin)                a row for each element in the table whose key never came
 *
 * It is all in one function, so that none of our frames is between the user's functions and the reader of the cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';
import { isMissing } from '../structures/composite.ts';
import type { Index, MarkedIndex } from './markedIndex.ts';

/** The functions of a join, and what it does without a match. */
export interface Join<S, T, K, R> {
  readonly indexKey: (value: S) => K;
  readonly streamKey: (value: T) => K;
  readonly make: (outer: never, inner: never) => R;
  /** True if the outer side is the one that is indexed. */
  readonly turned: boolean;
  /** The matches of a row without any: a list of undefined, or an empty list. */
  readonly unmatched: readonly undefined[];
  /** Opens the streamed side. */
  readonly stream: () => Cursor<T>;
}

export class JoinCursor<S, T, K, R> implements Cursor<R> {
  value!: R;
  /** The index of the last streamed element; undefined before and after streaming. */
  index: number | undefined = undefined;
  private readonly table: Index<K, S>;
  private readonly join: Join<S, T, K, R>;
  private readonly make: (outer: unknown, inner: unknown) => R;
  /** The indexed side, until all of it has been read. */
  private side: Cursor<S> | undefined;
  private cursor: Cursor<T> = emptyCursor;
  /** The table, if its elements without a match come last; and the next of them. */
  private readonly last: MarkedIndex<K, S> | undefined;
  private next = -1;
  private row!: T;
  private matches: readonly unknown[] = [];
  private at = 0;

  constructor(
    side: Cursor<S>,
    table: Index<K, S>,
    join: Join<S, T, K, R>,
    last: MarkedIndex<K, S> | undefined,
  ) {
    this.table = table;
    this.join = join;
    this.make = join.make as (outer: unknown, inner: unknown) => R;
    this.side = side;
    this.last = last;
  }

  advance(): boolean | undefined {
    const { side, table, join, make } = this;
    if (side !== undefined) {
      const { indexKey } = join;
      for (;;) {
        const has = side.advance();
        if (has === undefined) return undefined;
        if (!has) break;
        const { value } = side;
        table.add(indexKey(value), value);
      }
      this.side = undefined;
      this.cursor = join.stream();
      this.index = -1;
    }

    if (this.next < 0) {
      const { streamKey } = join;
      for (;;) {
        if (this.at < this.matches.length) {
          const { row } = this;
          const match = this.matches[this.at++];
          this.value = join.turned ? make(match, row) : make(row, match);
          return true;
        }
        const has = this.cursor.advance();
        if (has === undefined) return undefined;
        if (!has) break;
        this.row = this.cursor.value;
        this.index!++;
        const key = streamKey(this.row);
        this.matches = (isMissing(key) ? undefined : table.get(key)) ?? join.unmatched;
        this.at = 0;
      }
      if (this.last === undefined) return false;
      this.index = undefined;
      this.next = 0;
    }

    const { values } = this.last!;
    while (this.next < values.length && this.last!.isMet(this.next)) this.next++;
    if (this.next >= values.length) return false;
    this.value = make(undefined, values[this.next++]);
    return true;
  }
}
