/**
 * The rows of groupJoin: reads the whole inner side into lists by key, then streams the outer side.
 *
 * It is all in one function, so that none of our frames is between the user's functions and the reader of the cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';
import { put } from '../platform/builtins.ts';
import { isMissing } from '../structures/composite.ts';
import { Groups } from '../structures/groups.ts';

export class GroupJoinCursor<T, U, K, R> implements Cursor<R> {
  value!: R;
  private readonly table = new Groups<K, U>();
  /** The inner side, until all of it has been read. */
  private side: Cursor<U> | undefined;
  private readonly innerKey: (inner: U) => K;
  private readonly up: () => Cursor<T>;
  private cursor: Cursor<T> = emptyCursor;
  private readonly outerKey: (outer: T) => K;
  private readonly make: (outer: T, inners: U[]) => R;

  constructor(
    side: Cursor<U>,
    innerKey: (inner: U) => K,
    up: () => Cursor<T>,
    outerKey: (outer: T) => K,
    make: (outer: T, inners: U[]) => R,
  ) {
    this.side = side;
    this.innerKey = innerKey;
    this.up = up;
    this.outerKey = outerKey;
    this.make = make;
  }

  advance(): boolean | undefined {
    const { side, table, innerKey, outerKey, make } = this;
    if (side !== undefined) {
      for (;;) {
        const has = side.advance();
        if (has === undefined) return undefined;
        if (!has) break;
        const { value } = side;
        table.add(innerKey(value), value);
      }
      const { up } = this;
      this.side = undefined;
      this.cursor = up();
    }
    const has = this.cursor.advance();
    if (!has) return has;
    const { value } = this.cursor;
    const key = outerKey(value);
    this.value = make(value, copyOf((isMissing(key) ? undefined : table.get(key)) ?? []));
    return true;
  }
}

/** A copy of the list for each row, so that a row may be saved or changed safely. */
function copyOf<U>(items: readonly U[]): U[] {
  const copy: U[] = [];
  for (let i = 0; i < items.length; i++) put(copy, i, items[i]!);
  return copy;
}
