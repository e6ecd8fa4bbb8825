/** Opens the rows of zip and zipKeyed; those of two arrays have a cursor of their own. */
import type { Cursor } from '../engine/contract.ts';
import { arrayOf } from '../engine/run/cursors.ts';
import { put, TypeError } from '../platform/builtins.ts';
import { PairCursor } from './pairCursor.ts';
import { own } from '../structures/faults.ts';

export type Mode = 'shortest' | 'longest' | 'strict';

export type MakeRow<T> = (values: readonly unknown[]) => T;

/** Without `makeRow` a row is the array of its values. */
export function openZip<T>(
  name: string,
  cursors: Cursor<unknown>[],
  mode: Mode,
  padding: readonly unknown[],
  makeRow: MakeRow<T> | undefined,
): Cursor<T> {
  if (cursors.length === 2 && mode === 'shortest' && makeRow === undefined) {
    const left = arrayOf(cursors[0]!);
    const right = arrayOf(cursors[1]!);
    if (left !== undefined && right !== undefined)
      return new PairCursor(left, right) as Cursor<unknown> as Cursor<T>;
  }
  return new ZipCursor<T>(name, cursors, mode, padding, makeRow);
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
  /** A row that is not complete yet, and the number of its values. */
  private row: unknown[] | undefined = undefined;
  private filled = 0;
  /** In strict mode, once the first source has ended: the source that must end now; 0 before. */
  private ending = 0;

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

  advance(): boolean | undefined {
    const { cursors, makeRow } = this;
    if (this.left === 0) return false;
    if (this.ending > 0) return this.endAll();
    const values = this.row ?? [];
    for (let i = this.filled; i < cursors.length; i++) {
      const cursor = cursors[i];
      const has = cursor !== undefined && cursor.advance();
      if (has === undefined) return this.waitAt(i, values);
      if (has) put(values, i, cursor!.value);
      else if (this.goesOnWithout(i)) put(values, i, i < this.padding.length ? this.padding[i] : undefined);
      else return this.mode === 'strict' ? this.end(i) : false;
    }
    this.row = undefined;
    this.filled = 0;
    this.value = makeRow === undefined ? (values as T) : makeRow(values);
    return true;
  }

  /** Keeps the unfinished row: source `i` has nothing yet. */
  private waitAt(i: number, values: unknown[]): undefined {
    this.row = values;
    this.filled = i;
    return undefined;
  }

  /** True if there is a row although source `i` has ended. */
  private goesOnWithout(i: number): boolean {
    if (this.mode !== 'longest') return false;
    if (this.cursors[i] !== undefined) this.left--;
    this.cursors[i] = undefined;
    return this.left > 0;
  }

  /** Source `i` has ended in strict mode: an error, unless it is the first and all others have ended too. */
  private end(i: number): false | undefined {
    if (i > 0) throw this.unequal(i, 'ended early');
    this.ending = 1;
    return this.endAll();
  }

  private endAll(): false | undefined {
    for (; this.ending < this.cursors.length; this.ending++) {
      const has = this.cursors[this.ending]!.advance();
      if (has === undefined) return undefined;
      if (has) throw this.unequal(this.ending, 'goes on after source 0');
    }
    this.left = 0;
    return false;
  }

  private unequal(source: number, what: string): TypeError {
    return own(
      new TypeError(
        `${this.name}: in strict mode all sources must be of equal length, but source ${source} ${what}`,
      ),
    );
  }
}
