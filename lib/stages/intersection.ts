/**
 * intersection: the distinct elements that the other side has too.
 *
 *     1 2 3 2 ── intersection([2 3 4]) ──▶ 2 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams, to its end.
 * Holds  the keys of the other side that have not been met
 * Size   at most that of the smaller side
 */
import { iterable, optionalCallable, receiver } from '../engine/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { besideCollected, boundsOfSource } from '../engine/size.ts';
import { min } from '../structures/builtins.ts';
import { KeyedCursor, keysOf } from './keyedCursor.ts';
import type { SideKey } from './keyedCursor.ts';

/** {@link Seq.intersection} for any iterable. */
export function intersection<T, U>(
  source: Iterable<T>,
  other: Iterable<U>,
  key?: (value: T | U) => unknown,
): Lazy<T>;
export function intersection<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  receiver('intersection', source);
  iterable(source, 'intersection', 'other', other, true);
  optionalCallable(source, 'intersection', 'key', key);
  return withPull<T, T>(source, {
    name: 'intersection',
    holds: 'the keys of the other side',
    sides: [other],
    unbounded: someUnbounded([other]),
    open: (up, scope) => {
      const wanted = keysOf(scope.open<T>(other), key);
      // A key is given once, so it need not be kept.
      return new KeyedCursor(up(), key, (found) => wanted.delete(found));
    },
    size: (up) => {
      const side = boundsOfSource(other);
      return besideCollected(up, side, 'intersection', 0, min(up.max, side.max));
    },
  });
}
