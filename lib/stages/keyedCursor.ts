/** What the set operations stream through: the elements whose key a test lets pass, behind the keys of a whole side. */
import type { Cursor } from '../engine/contract.ts';
import { SafeSet } from '../structures/builtins.ts';
import { FilledCursor } from './filledCursor.ts';

/** What an element is told apart by; without one, the element itself. Keys of two sides get no index. */
export type SideKey<T> = ((value: T) => unknown) | undefined;

export class KeyedCursor<T> implements Cursor<T> {
  value!: T;
  index: number;
  private readonly cursor: Cursor<T>;
  private readonly key: SideKey<T>;
  private readonly passes: (key: unknown) => boolean;

  constructor(cursor: Cursor<T>, key: SideKey<T>, passes: (key: unknown) => boolean) {
    this.index = -1;
    this.cursor = cursor;
    this.key = key;
    this.passes = passes;
  }

  advance(): boolean | undefined {
    const { cursor, key, passes } = this;
    for (;;) {
      const has = cursor.advance();
      if (!has) return has;
      const { value } = cursor;
      this.index++;
      if (!passes(key === undefined ? value : key(value))) continue;
      this.value = value;
      return true;
    }
  }
}

/** Adds a key; true if it was new. */
export function addNew(keys: SafeSet<unknown>, key: unknown): boolean {
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

/** Reads the keys of the whole of `side`, then gives those elements of the other side that `passes` lets pass. */
export function besideKeys<T>(
  side: Cursor<T>,
  open: () => Cursor<T>,
  key: SideKey<T>,
  passes: (keys: SafeSet<unknown>, key: unknown) => boolean,
): Cursor<T> {
  const keys = new SafeSet<unknown>();
  return new FilledCursor<T, T>(
    side,
    (value) => keys.add(key === undefined ? value : key(value)),
    () => new KeyedCursor(open(), key, (found) => passes(keys, found)),
  );
}
