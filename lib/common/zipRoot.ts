/**
 * The one root behind zip, zipKeyed and the method zip: rows of one element from each source.
 *
 * When a source ends early, the run closes the others, newest first, as the standard does in reverse order.
 */
import { plural } from '../engine/arguments/messages.ts';
import { boundsOfSource, exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope } from '../engine/contract.ts';
import { someUnbounded } from '../engine/plan.ts';
import { max, min } from '../platform/builtins.ts';
import { openAll } from '../cursors/openAll.ts';
import { openZip } from '../cursors/zipCursor.ts';
import type { MakeRow, Mode } from '../cursors/zipCursor.ts';

export class ZipRoot<T> implements Root<T> {
  readonly name: string;
  readonly sides: readonly unknown[];
  private readonly mode: Mode;
  private readonly padding: readonly unknown[];
  private readonly makeRow: MakeRow<T> | undefined;

  constructor(
    name: string,
    sources: readonly unknown[],
    mode: Mode,
    padding: readonly unknown[],
    makeRow: MakeRow<T> | undefined,
  ) {
    this.name = name;
    this.sides = sources;
    this.mode = mode;
    this.padding = padding;
    this.makeRow = makeRow;
  }

  get shown(): string {
    return plural(this.sides.length, 'source') + (this.mode === 'shortest' ? '' : `, ${this.mode}`);
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(scope: Scope): Cursor<T> {
    return openZip<T>(this.name, openAll(this.sides, scope), this.mode, this.padding, this.makeRow);
  }

  size(): Bounds {
    const { sides, mode } = this;
    if (sides.length === 0) return exactly(0);
    let all = boundsOfSource(sides[0]);
    for (let i = 1; i < sides.length; i++) all = besideOne(all, boundsOfSource(sides[i]), mode);
    return all;
  }
}

/** The bounds of the rows after one more source: `all` are the bounds of the rows before. */
function besideOne(all: Bounds, one: Bounds, mode: Mode): Bounds {
  const pick = mode === 'longest' ? max : min;
  return {
    min: pick(all.min, one.min),
    max: pick(all.max, one.max),
    endless: mode === 'longest' ? all.endless || one.endless : all.endless && one.endless,
    stuck: all.stuck ?? one.stuck,
    plain: all.plain && one.plain && mode !== 'strict',
  };
}
