/** Sources that a callback gives within a compiled loop (flatMap): whatever is no plain array is opened, read and closed by a run of the engine. */
import { oneByOne } from '../engine/arguments/instead.ts';
import { notIterable } from '../engine/arguments/messages.ts';
import { unknownSize } from '../engine/bounds.ts';
import { ROOT } from '../engine/contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../engine/contract.ts';
import { Plan } from '../engine/plan.ts';
import { Pass } from '../engine/run/pass.ts';
import { GIVEN } from '../cursors/flatMapCursor.ts';
import { isObject } from '../structures/isObject.ts';

/** A cursor of which an error notes the index of the element that the callback got. */
class Indexed implements Cursor<unknown> {
  readonly index: number;
  private readonly cursor: Cursor<unknown>;

  constructor(cursor: Cursor<unknown>, index: number) {
    this.cursor = cursor;
    this.index = index;
  }

  get value(): unknown {
    return this.cursor.value;
  }

  advance(): boolean | undefined {
    return this.cursor.advance();
  }
}

class InnerRoot implements Root<unknown> {
  private readonly source: unknown;
  private readonly index: number;

  constructor(source: unknown, index: number) {
    this.source = source;
    this.index = index;
  }

  get name(): string {
    return GIVEN.operation;
  }

  open(scope: Scope): Cursor<unknown> {
    return new Indexed(scope.openResult<unknown>(this.source, undefined, GIVEN), this.index);
  }

  size(): Bounds {
    return unknownSize;
  }
}

/** A run over what flatMap's callback has given for the element with this index, as part of the run `id`. */
export function enter(given: unknown, index: number, id: number, operation: string): Pass<unknown> {
  if (!isObject(given)) throw notIterable(GIVEN.operation, GIVEN.parameter, given, oneByOne);
  const root = new InnerRoot(given, index);
  const pass = new Pass<unknown>(new Plan(undefined, ROOT, root, false), operation, id, Infinity, undefined);
  pass.i = index;
  return pass;
}

/** Closes what is open; the first error of closing is thrown when all is closed. */
export function closeAll(open: readonly (Pass<unknown> | undefined)[]): void {
  let failure: { readonly error: unknown } | undefined;
  for (let i = 0; i < open.length; i++) {
    try {
      open[i]?.close();
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure !== undefined) throw failure.error;
}

/** Closes what is open, after an error: one of closing goes nowhere. */
export function shut(open: Pass<unknown> | undefined): void {
  try {
    open?.close();
  } catch {
    // The first error is the one that counts.
  }
}
