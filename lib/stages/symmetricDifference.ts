/**
 * symmetricDifference: the distinct elements that only one of the two sides has.
 *
 *     1 2 3 ── symmetricDifference([2 4]) ──▶ 1 3 4
 *
 * Those of this side come first. At the first pull this side is read as a whole, then the other.
 * Holds  the distinct elements of both sides
 * Size   at most the sum of the sides
 */
import { besideCollected, collected } from '../engine/bounds.ts';
import { SidesCursor } from '../cursors/sidesCursor.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { setOperation } from '../common/setOperation.ts';
import type { SetOperation } from '../common/setOperation.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.symmetricDifference} for any iterable. */
export function symmetricDifference<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T | ElementOf<S>>;
export function symmetricDifference<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  return setOperation(SYMMETRIC_DIFFERENCE, source, other, key);
}

const SYMMETRIC_DIFFERENCE: SetOperation = {
  name: 'symmetricDifference',
  holds: 'the distinct elements of both sides',
  open: ({ other, key }, up, scope) => new SidesCursor(key, up(), () => scope.open(other)),
  size: (up, other) => {
    const both = besideCollected(up, other, 'symmetricDifference', 0, up.max + other.max);
    return collected(both, 'symmetricDifference');
  },
};
