/**
 * What the set operations give: the elements whose key passes.
 *
 *     difference, intersection     the keys of the whole other side, then those of this one that pass
 *     union                        both sides in turn, each key once
 *
 * It is all in one function, so that nothing stands between the key function and who reads the cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';
import { SafeSet } from '../platform/builtins.ts';
import { Firsts } from '../structures/composite.ts';

/** What an element is told apart by; without one, the element itself. Keys of two sides get no index. */
export type SideKey<T> = ((value: T) => unknown) | undefined;

export class KeyedCursor<T> implements Cursor<T> {
  value!: T;
  /** How many have come of those that are given; undefined before that. */
  index: number | undefined = undefined;
  private readonly keys = new SafeSet<unknown>();
  private readonly firsts = new Firsts();
  private readonly key: SideKey<T>;
  /** The other side, until all of it has been read. */
  private side: Cursor<T> | undefined;
  private readonly open: () => Cursor<T>;
  private cursor: Cursor<T> = emptyCursor;
  /** True: those pass that have a key that is there, which is then given up; false: those with a new one, which is kept. */
  private readonly common: boolean;

  /** `side`: what is read as a whole for its keys; then `open` opens that whose elements come out. */
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
      // A key that is there as it is is asked nothing more.
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
