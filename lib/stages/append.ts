/**
 * append: values after the elements.
 *
 *     1 2 ── append(8, 9) ──▶ 1 2 8 9
 *
 * Size   that of the source and the number of values
 */
import { receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { OwnCursor, ThenCursor } from '../engine/run/cursors.ts';

/** {@link Seq.append} for any iterable. */
export function append<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  ...items: S
): Lazy<T | S[number]> {
  return appendAll(source, items);
}

/** `source` followed by the values of an array. */
export function appendAll<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  items: S,
): Lazy<T | S[number]> {
  const up = receiver('append', source, appendAll);
  return withPull(source, up, new AppendStage<T | S[number]>(items));
}

class AppendStage<T> implements PullStage<T, T> {
  private readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  get name(): string {
    return 'append';
  }

  get shown(): string {
    const { length } = this.items;
    return length === 1 ? '1 element' : `${length} elements`;
  }

  open(up: () => Cursor<T>): Cursor<T> {
    return new ThenCursor(up(), () => new OwnCursor(this.items));
  }

  size(up: Bounds): Bounds {
    const { length } = this.items;
    return resized(up, up.min + length, up.max + length);
  }
}
