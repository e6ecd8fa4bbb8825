/** What the set operations stream through: the elements whose key a test lets pass, and the keys of a whole side. */
import type { Cursor } from '../engine/cursor.ts';
import { SafeSet } from '../structures/builtins.ts';

/** What an element is told apart by; without one, the element itself. Keys of two sides get no index. */
export type SideKey<T> = ((value: T) => unknown) | undefined;

export class KeyedCursor<T> implements Cursor<T> {
  value!: T;
  index = -1;
  private readonly cursor: Cursor<T>;
  private readonly key: SideKey<T>;
  private readonly passes: (key: unknown) => boolean;

  constructor(cursor: Cursor<T>, key: SideKey<T>, passes: (key: unknown) => boolean) {
    this.cursor = cursor;
    this.key = key;
    this.passes = passes;
  }

  advance(): boolean {
    const { cursor, key, passes } = this;
    while (cursor.advance()) {
      const { value } = cursor;
      this.index++;
      if (!passes(key === undefined ? value : key(value))) continue;
      this.value = value;
      return true;
    }
    return false;
  }
}

/** Adds a key; whether it was new. */
export function addNew(keys: SafeSet<unknown>, key: unknown): boolean {
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

/** The keys of everything that a cursor gives. */
export function keysOf<T>(cursor: Cursor<T>, key: SideKey<T>): SafeSet<unknown> {
  const keys = new SafeSet<unknown>();
  while (cursor.advance()) {
    const { value } = cursor;
    keys.add(key === undefined ? value : key(value));
  }
  return keys;
}
