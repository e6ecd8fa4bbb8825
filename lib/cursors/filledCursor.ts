/**
 * Reads a whole side before the first element of another cursor: for joins and set operations.
 *
 *     side ──▶ add, add, add …        all of it, at the first pull
 *                              open() ──▶ the cursor whose elements are given
 */
import type { Cursor } from '../engine/contract.ts';
import { arrayOf, emptyCursor } from '../engine/run/cursors.ts';

export class FilledCursor<S, T> implements Cursor<T> {
  /** The side, until all of it has been read. */
  private side: Cursor<S> | undefined;
  private readonly add: (value: S) => void;
  private readonly open: () => Cursor<T>;
  private cursor: Cursor<T>;

  /** `add` takes each element of `side`; then `open` gives the cursor to read. */
  constructor(side: Cursor<S>, add: (value: S) => void, open: () => Cursor<T>) {
    this.side = side;
    this.add = add;
    this.open = open;
    this.cursor = emptyCursor;
  }

  get value(): T {
    return this.cursor.value;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  advance(): boolean | undefined {
    const { side } = this;
    if (side !== undefined) {
      if (!this.fill(side)) return undefined;
      const { open } = this;
      this.side = undefined;
      this.cursor = open();
    }
    return this.cursor.advance();
  }

  /** True if the whole side has been read, false for not yet. */
  private fill(side: Cursor<S>): boolean {
    const { add } = this;
    const array = arrayOf(side);
    if (array !== undefined) {
      for (let i = 0; i < array.length; i++) add(array[i] as S);
      return true;
    }
    for (;;) {
      const has = side.advance();
      if (has !== true) return has === false;
      add(side.value);
    }
  }
}
