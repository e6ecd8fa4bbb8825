/**
 * The one root behind zip, zipKeyed and the method zip: rows of one element from each source.
 *
 * When a source ends early, the run closes the others, newest first, as the standard does in reverse order.
 */
import { counted } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource, exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { Root } from '../engine/stage.ts';
import { max, min, put, TypeError } from '../structures/builtins.ts';

export type Mode = 'shortest' | 'longest' | 'strict';

export function zipRoot<T>(
  name: string,
  sources: readonly unknown[],
  mode: Mode,
  padding: readonly unknown[],
  makeRow: (values: unknown[]) => T,
): Root<T> {
  return {
    name,
    shown: counted(sources.length, 'source') + (mode === 'shortest' ? '' : `, ${mode}`),
    sides: sources,
    unbounded: someUnbounded(sources),
    open: (scope) => new ZipCursor(name, openAll(sources, scope), mode, padding, makeRow),
    size: () => sizeOf(sources, mode),
  };
}

function openAll(sources: readonly unknown[], scope: Scope): Cursor<unknown>[] {
  const cursors: Cursor<unknown>[] = [];
  for (let i = 0; i < sources.length; i++) put(cursors, i, scope.open(sources[i]));
  return cursors;
}

function sizeOf(sources: readonly unknown[], mode: Mode): Bounds {
  if (sources.length === 0) return exactly(0);
  const pick = mode === 'longest' ? max : min;
  let all = boundsOfSource(sources[0]);
  for (let i = 1; i < sources.length; i++) {
    const one = boundsOfSource(sources[i]);
    all = {
      min: pick(all.min, one.min),
      max: pick(all.max, one.max),
      endless: mode === 'longest' ? all.endless || one.endless : all.endless && one.endless,
      stuck: all.stuck ?? one.stuck,
      plain: all.plain && one.plain && mode !== 'strict',
    };
  }
  return all;
}

class ZipCursor<T> implements Cursor<T> {
  value!: T;
  private readonly name: string;
  /** The open sources; undefined where one has ended before the others (longest). */
  private readonly cursors: (Cursor<unknown> | undefined)[];
  private readonly mode: Mode;
  private readonly padding: readonly unknown[];
  private readonly makeRow: (values: unknown[]) => T;
  private left: number;

  constructor(
    name: string,
    cursors: Cursor<unknown>[],
    mode: Mode,
    padding: readonly unknown[],
    makeRow: (values: unknown[]) => T,
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
    this.value = makeRow(values);
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
