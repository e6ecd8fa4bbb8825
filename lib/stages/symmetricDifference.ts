/**
 * symmetricDifference: the distinct elements that only one of the two sides has.
 *
 *     1 2 3 ── symmetricDifference([2 4]) ──▶ 1 3 4
 *
 * Those of this side come first. At the first pull this side is read as a whole, then the other.
 * Holds  the distinct elements of both sides
 * Size   at most the sum of the sides
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected, boundsOfSource, collected } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import { SidesCursor } from '../cursors/sidesCursor.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.symmetricDifference} for any iterable. */
export function symmetricDifference<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T | ElementOf<S>>;
export function symmetricDifference<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  const up = receiver('symmetricDifference', source);
  iterable(source, 'symmetricDifference', 'other', other, true);
  optionalCallable(source, 'symmetricDifference', 'key', key);
  return withPull(source, up, new SymmetricDifferenceStage<T>(other, key));
}

class SymmetricDifferenceStage<T> implements PullStage<T, T> {
  private readonly other: Iterable<T>;
  private readonly key: SideKey<T>;

  constructor(other: Iterable<T>, key: SideKey<T>) {
    this.other = other;
    this.key = key;
  }

  get name(): string {
    return 'symmetricDifference';
  }

  get holds(): string {
    return 'the distinct elements of both sides';
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    return new SidesCursor<T>(this.key, up(), () => scope.open<T>(this.other));
  }

  size(up: Bounds): Bounds {
    const side = boundsOfSource(this.other);
    const both = besideCollected(up, side, 'symmetricDifference', 0, up.max + side.max);
    return collected(both, 'symmetricDifference');
  }
}
