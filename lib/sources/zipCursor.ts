/** Opens the rows of zip and zipKeyed; those of two arrays have a cursor of their own. */
import { ArrayCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { put, TypeError } from '../structures/builtins.ts';
import { PairCursor } from './pairCursor.ts';

export type Mode = 'shortest' | 'longest' | 'strict';

type MakeRow<T> = (values: readonly unknown[]) => T;

/** Without `makeRow` a row is the array of its values. */
export function openZip<T>(
  name: string,
  cursors: Cursor<unknown>[],
  mode: Mode,
  padding: readonly unknown[],
  makeRow: MakeRow<T> | undefined,
): Cursor<T> {
  const left = cursors[0];
  const right = cursors[1];
  const two = cursors.length === 2 && mode === 'shortest' && makeRow === undefined;
  return two && left instanceof ArrayCursor && right instanceof ArrayCursor
    ? (new PairCursor(left.array, right.array) as Cursor<unknown> as Cursor<T>)
    : new ZipCursor<T>(name, cursors, mode, padding, makeRow);
}

class ZipCursor<T> implements Cursor<T> {
  value!: T;
  private readonly name: string;
  /** The open sources; undefined where one has ended before the others (longest). */
  private readonly cursors: (Cursor<unknown> | undefined)[];
  private readonly mode: Mode;
  private readonly padding: readonly unknown[];
  private readonly makeRow: MakeRow<T> | undefined;
  private left: number;

  constructor(
    name: string,
    cursors: Cursor<unknown>[],
    mode: Mode,
    padding: readonly unknown[],
    makeRow: MakeRow<T> | undefined,
  ) {
    this.name = name;
    this.cursors = cursors;
    this.mode = mode;
    this.padding = padding;
    this.makeRow = makeRow;
    this.left = cursors.length;
  }

  advance(): boolean {
    const { cursors, makeRow } = this;
    if (this.left === 0) return false;
    const values: unknown[] = [];
    for (let i = 0; i < cursors.length; i++) {
      const cursor = cursors[i];
      if (cursor !== undefined && cursor.advance()) put(values, i, cursor.value);
      else if (this.goesOnWithout(i)) put(values, i, i < this.padding.length ? this.padding[i] : undefined);
      else return false;
    }
    this.value = makeRow === undefined ? (values as T) : makeRow(values);
    return true;
  }

  /** Whether there is a row although source `i` has ended. */
  private goesOnWithout(i: number): boolean {
    if (this.mode === 'longest') {
      if (this.cursors[i] !== undefined) this.left--;
      this.cursors[i] = undefined;
      return this.left > 0;
    }
    if (this.mode === 'strict') this.checkAllEnded(i);
    this.left = 0;
    return false;
  }

  private checkAllEnded(first: number): void {
    if (first > 0) throw this.unequal(first, 'ended early');
    for (let i = 1; i < this.cursors.length; i++) {
      if (this.cursors[i]!.advance()) throw this.unequal(i, 'goes on after source 0');
    }
  }

  private unequal(source: number, what: string): TypeError {
    return new TypeError(
      `${this.name}: in strict mode all sources must be of equal length, but source ${source} ${what}`,
    );
  }
}
