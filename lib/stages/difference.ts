/**
 * difference: the distinct elements that the other side has not.
 *
 *     1 2 3 1 ── difference([2]) ──▶ 1 3
 *
 * The other side is read as a whole at the first pull, before this one is opened; this one streams.
 * Holds  the keys of the other side, and those given so far
 * Size   at most that of this side
 */
import { iterable, optionalCallable, receiver } from '../engine/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { besideCollected, boundsOfSource } from '../engine/size.ts';
import { addNew, KeyedCursor, keysOf } from './keyedCursor.ts';
import type { SideKey } from './keyedCursor.ts';

/** {@link Seq.difference} for any iterable. */
export function difference<T, U>(
  source: Iterable<T>,
  other: Iterable<U>,
  key?: (value: T | U) => unknown,
): Lazy<T>;
export function difference<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  receiver('difference', source);
  iterable(source, 'difference', 'other', other, true);
  optionalCallable(source, 'difference', 'key', key);
  return withPull<T, T>(source, {
    name: 'difference',
    holds: 'the keys of the other side and the distinct keys',
    sides: [other],
    unbounded: someUnbounded([other]),
    open: (up, scope) => {
      const unwanted = keysOf(scope.open<T>(other), key);
      return new KeyedCursor(up(), key, (found) => addNew(unwanted, found));
    },
    size: (up) => besideCollected(up, boundsOfSource(other), 'difference', 0, up.max),
  });
}
