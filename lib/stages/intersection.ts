/**
 * intersection: the distinct elements that the other side has too.
 *
 *     1 2 3 2 ── intersection([2 3 4]) ──▶ 2 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams, to its end.
 * Holds  the keys of the other side that this side has not had
 * Size   at most that of the smaller side
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected, boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { min } from '../platform/builtins.ts';
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.intersection} for any iterable. */
export function intersection<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T>;
export function intersection<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  const up = receiver('intersection', source);
  iterable(source, 'intersection', 'other', other, true);
  optionalCallable(source, 'intersection', 'key', key);
  return withPull(source, up, new IntersectionStage<T>(other, key));
}

class IntersectionStage<T> implements PullStage<T, T> {
  private readonly other: Iterable<T>;
  private readonly key: SideKey<T>;

  constructor(other: Iterable<T>, key: SideKey<T>) {
    this.other = other;
    this.key = key;
  }

  get name(): string {
    return 'intersection';
  }

  get holds(): string {
    return 'the keys of the other side';
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    return new KeyedCursor(this.key, scope.open<T>(this.other), up, true);
  }

  size(up: Bounds): Bounds {
    const side = boundsOfSource(this.other);
    return besideCollected(up, side, 'intersection', 0, min(up.max, side.max));
  }
}
