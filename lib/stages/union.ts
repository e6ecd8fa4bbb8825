/**
 * union: the distinct elements of this side, then those of the other that are new.
 *
 *     1 2 1 ── union([3 2 3]) ──▶ 1 2 3
 *
 * Opens  the other side when this one has ended; one that was never reached is closed, if it is one-shot
 * Holds  the keys given so far
 * Size   at most the sum of the sides, at least one unless both are empty
 */
import { iterable, optionalCallable, receiver } from '../engine/check.ts';
import { ThenCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { min, SafeSet } from '../structures/builtins.ts';
import { addNew, KeyedCursor } from './keyedCursor.ts';

/** {@link Seq.union} for any iterable. */
export function union<T, U>(
  source: Iterable<T>,
  other: Iterable<U>,
  key?: (value: T | U) => unknown,
): Lazy<T | U> {
  receiver('union', source);
  iterable(source, 'union', 'other', other, true);
  optionalCallable(source, 'union', 'key', key);
  return withPull<T | U, T | U>(source, {
    name: 'union',
    holds: 'the distinct keys',
    sides: [other],
    unbounded: someUnbounded([other]),
    open: (up, scope) => {
      const both = new ThenCursor(up(), () => scope.open<T | U>(other));
      const given = new SafeSet<unknown>();
      return new KeyedCursor(both, key, (found) => addNew(given, found));
    },
    size: (up) => sizeOf(up, boundsOfSource(other)),
  });
}

/** An other side that is stuck hangs only when it is reached: the elements before it can be had. */
function sizeOf(up: Bounds, other: Bounds): Bounds {
  return {
    min: min(up.min + other.min, 1),
    max: up.max + other.max,
    endless: up.endless || other.endless || other.stuck !== undefined,
    stuck: up.stuck,
    plain: false,
  };
}
