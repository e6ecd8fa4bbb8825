/**
 * intersection: the distinct elements that the other side has too.
 *
 *     1 2 3 2 ── intersection([2 3 4]) ──▶ 2 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams, to its end.
 * Holds  the keys of the other side that this side has not had
 * Size   at most that of the smaller side
 */
import { besideCollected } from '../engine/bounds.ts';
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import { min } from '../platform/builtins.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { setOperation } from '../common/setOperation.ts';
import type { SetOperation } from '../common/setOperation.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.intersection} for any iterable. */
export function intersection<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T>;
export function intersection<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  return setOperation(INTERSECTION, source, other, key);
}

const INTERSECTION: SetOperation = {
  name: 'intersection',
  holds: 'the keys of the other side',
  open: ({ other, key }, up, scope) => new KeyedCursor(key, scope.open(other), up, true),
  size: (up, other) => besideCollected(up, other, 'intersection', 0, min(up.max, other.max)),
};
