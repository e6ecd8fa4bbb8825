/**
 * difference: the distinct elements that the other side does not have.
 *
 *     1 2 3 1 ── difference([2]) ──▶ 1 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams.
 * Holds  the keys of the other side, and those given so far
 * Size   at most that of this side
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected, boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.difference} for any iterable. */
export function difference<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T>;
export function difference<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  const up = receiver('difference', source);
  iterable(source, 'difference', 'other', other, true);
  optionalCallable(source, 'difference', 'key', key);
  return withPull(source, up, new DifferenceStage(other, key));
}

class DifferenceStage<T> implements PullStage<T, T> {
  private readonly other: Iterable<T>;
  private readonly key: SideKey<T>;

  constructor(other: Iterable<T>, key: SideKey<T>) {
    this.other = other;
    this.key = key;
  }

  get name(): string {
    return 'difference';
  }

  get holds(): string {
    return 'the keys of the other side and the distinct keys';
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    return new KeyedCursor(this.key, scope.open<T>(this.other), up, false);
  }

  size(up: Bounds): Bounds {
    return besideCollected(up, boundsOfSource(this.other), 'difference', 0, up.max);
  }
}
