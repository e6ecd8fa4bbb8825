/**
 * reverse: the elements from the last to the first.
 *
 *     1 2 3 ── reverse() ──▶ 3 2 1
 *
 * Right behind an array or a range it reads from the end; the end of an array is that at the first pull.
 * Holds  every element, except for arrays and ranges
 * Size   that of the source
 */
import { receiver } from '../engine/arguments/check.ts';
import { collected } from '../engine/bounds.ts';
import { ROOT, SOURCE } from '../engine/contract.ts';
import type { Bounds, CollectStage, Cursor, PullStage, Root } from '../engine/contract.ts';
import { withCollect, withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Plan } from '../engine/plan.ts';
import { arrayOf } from '../engine/run/cursors.ts';
import { whole } from '../engine/sink.ts';
import type { Sink } from '../engine/sink.ts';
import { put } from '../platform/builtins.ts';
import { isArrayOrNot } from '../structures/show.ts';
import { FilledCursor } from '../cursors/filledCursor.ts';

/** {@link Seq.reverse} for any iterable. */
export function reverse<T>(source: Iterable<T>): Lazy<T> {
  const up = receiver('reverse', source);
  const stage = new ReverseStage<T>();
  return walksBack(up) ? withPull(source, up, stage) : withCollect(source, up, stage);
}

/** True if the elements can be read from the end: those of the user's array, and those of a range. */
function walksBack({ kind, op }: Plan): boolean {
  if (kind === SOURCE) return isArrayOrNot(op);
  return (
    kind === ROOT &&
    ((op as Root<unknown>).progression !== undefined || isArrayOrNot((op as Root<unknown>).foreign))
  );
}

/** Pulls behind an array or a range, collects behind anything else. */
class ReverseStage<T> implements PullStage<T, T>, CollectStage<T, T> {
  get name(): string {
    return 'reverse';
  }

  get holds(): string {
    return 'every element, unless right behind an array or a range';
  }

  open(up: () => Cursor<T>): Cursor<T> {
    const cursor = up();
    const array = arrayOf(cursor);
    if (array !== undefined) return new ReversedCursor(array);
    if (cursor.reversed !== undefined) return cursor.reversed();
    // An array with an iterator of its own.
    const values: T[] = [];
    return new FilledCursor<T, T>(
      cursor,
      (value) => put(values, values.length, value),
      () => new ReversedCursor(values),
    );
  }

  start(): Sink<T, unknown, T[], unknown> {
    return whole<T, T>('reverse', turned);
  }

  size(up: Bounds): Bounds {
    return collected(up, 'reverse', up);
  }
}

function turned<T>(values: T[]): T[] {
  for (let i = 0, j = values.length - 1; i < j; i++, j--) {
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
  return values;
}

/** The elements of an array from the last one, as it is at the first pull, to the first. */
class ReversedCursor<T> implements Cursor<T> {
  private readonly array: readonly T[];
  private at: number;

  constructor(array: readonly T[]) {
    this.array = array;
    this.at = array.length;
  }

  get value(): T {
    return this.array[this.at] as T;
  }

  advance(): boolean {
    return this.at > 0 && this.at-- > 0;
  }

  skip(count: number): boolean {
    const enough = count <= this.at;
    this.at = enough ? this.at - count : 0;
    return enough;
  }
}
