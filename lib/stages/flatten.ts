/**
 * flatten: nested iterables opened up, to a depth.
 *
 *     [1 [2 [3]]] 4 ── flatten() ──▶ 1 [2 [3]] 4          flatten(Infinity) ──▶ 1 2 3 4
 *
 * Values that are not iterable, and all strings, pass through. The open iterables are on a stack of ours, so that the
 * depth of the nesting is not the depth of the call stack.
 * Holds  one cursor for each level that is open
 * Size   unknown; endless if the source is
 */
import { limit, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Flat } from '../types.ts';
import { FlattenCursor } from '../cursors/flattenCursor.ts';

/** {@link Seq.flatten} for any iterable. */
export function flatten<T>(source: Iterable<T>): Lazy<Flat<T, 1>>;
/** {@link Seq.flatten} for any iterable, `depth` levels deep. */
export function flatten<T, D extends number>(
  source: Iterable<T>,
  depth: D,
): Lazy<Flat<T, number extends D ? 8 : D>>;
export function flatten(source: Iterable<unknown>, depth: number = 1): Lazy<never> {
  const up = receiver('flatten', source);
  const levels = limit(source, 'flatten', 'depth', depth);
  return withPull<unknown, unknown>(source, up, new FlattenStage(levels)) as Lazy<never>;
}

class FlattenStage implements PullStage<unknown, unknown> {
  private readonly levels: number;

  constructor(levels: number) {
    this.levels = levels;
  }

  get name(): string {
    return 'flatten';
  }

  get shown(): string {
    return `${this.levels}`;
  }

  open(up: () => Cursor<unknown>, scope: Scope): Cursor<unknown> {
    return new FlattenCursor(up(), this.levels, scope);
  }

  size(up: Bounds): Bounds {
    return this.levels === 0 ? up : resized(up, 0, up.max === 0 ? 0 : Infinity, false);
  }
}
