/**
 * union: the distinct elements of this side, then those of the other that are new.
 *
 *     1 2 1 ── union([3 2 3]) ──▶ 1 2 3
 *
 * Opens  the other side when this one has ended; a one-shot side that is never reached is closed
 * Holds  the keys given so far
 * Size   at most the sum of the sides, at least one unless both are empty
 */
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import { emptyCursor, ThenCursor } from '../engine/run/cursors.ts';
import { min } from '../platform/builtins.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { setOperation } from '../common/setOperation.ts';
import type { SetOperation } from '../common/setOperation.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.union} for any iterable. */
export function union<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T | ElementOf<S>>;
export function union<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  return setOperation(UNION, source, other, key);
}

const UNION: SetOperation = {
  name: 'union',
  holds: 'the distinct keys',
  open: ({ other, key }, up, scope) => {
    const both = new ThenCursor(up(), () => scope.open(other));
    return new KeyedCursor(key, emptyCursor, () => both, false);
  },
  size: (up, other) => ({
    min: min(up.min + other.min, 1),
    max: up.max + other.max,
    // An other side that is stuck hangs only when it is reached: the elements before it can be had.
    endless: up.endless || other.endless || other.stuck !== undefined,
    stuck: up.stuck,
    plain: false,
  }),
};
