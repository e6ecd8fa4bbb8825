/**
 * The elements of a set operation: those whose key passes.
 *
 *     difference, intersection     the keys of the whole other side, then the elements of this side whose key passes
 *     union                        both sides in turn, each key once
 *
 * It is all in one function, so that none of our frames is between the key function and the reader of the cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';
import { SafeSet } from '../platform/builtins.ts';
import { Firsts } from '../structures/composite.ts';

/** Gives the key of an element; without it, the element is its own key. Keys of two sides get no index. */
export type SideKey<T> = ((value: T) => unknown) | undefined;

export class KeyedCursor<T> implements Cursor<T> {
  value!: T;
  /** The index of the last element of the side that is given; undefined before that side. */
  index: number | undefined = undefined;
  private readonly keys = new SafeSet<unknown>();
  private readonly firsts = new Firsts();
  private readonly key: SideKey<T>;
  /** The other side, until all of it has been read. */
  private side: Cursor<T> | undefined;
  private readonly open: () => Cursor<T>;
  private cursor: Cursor<T> = emptyCursor;
  /** True: an element passes if its key is in the set, and takes it out; false: if its key is new, and puts it in. */
  private readonly common: boolean;

  /** `side` is read as a whole for its keys; then `open` opens the side whose elements are given. */
  constructor(key: SideKey<T>, side: Cursor<T>, open: () => Cursor<T>, common: boolean) {
    this.key = key;
    this.side = side;
    this.open = open;
    this.common = common;
  }

  advance(): boolean | undefined {
    const { keys, firsts, key, side, common } = this;
    if (side !== undefined) {
      for (;;) {
        const has = side.advance();
        if (has === undefined) return undefined;
        if (!has) break;
        const { value } = side;
        keys.add(firsts.of(key === undefined ? value : key(value)));
      }
      const { open } = this;
      this.side = undefined;
      this.cursor = open();
      this.index = -1;
    }
    for (;;) {
      const has = this.cursor.advance();
      if (!has) return has;
      const { value } = this.cursor;
      this.index!++;
      const found = key === undefined ? value : key(value);
      // The parts of a composite key are compared only if the key itself is not in the set.
      if (common) {
        if (!keys.delete(found)) {
          const own = firsts.find(found);
          if (own === found || !keys.delete(own)) continue;
        }
      } else {
        if (keys.has(found)) continue;
        const own = firsts.of(found);
        if (own !== found && keys.has(own)) continue;
        keys.add(own);
      }
      this.value = value;
      return true;
    }
  }
}
