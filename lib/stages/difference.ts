/**
 * difference: the distinct elements that the other side does not have.
 *
 *     1 2 3 1 ── difference([2]) ──▶ 1 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams.
 * Holds  the keys of the other side, and those given so far
 * Size   at most that of this side
 */
import { besideCollected } from '../engine/bounds.ts';
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { setOperation } from '../common/setOperation.ts';
import type { SetOperation } from '../common/setOperation.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.difference} for any iterable. */
export function difference<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T>;
export function difference<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  return setOperation(DIFFERENCE, source, other, key);
}

const DIFFERENCE: SetOperation = {
  name: 'difference',
  holds: 'the keys of the other side and the distinct keys',
  open: ({ other, key }, up, scope) => new KeyedCursor(key, scope.open(other), up, false),
  size: (up, other) => besideCollected(up, other, 'difference', 0, up.max),
};
