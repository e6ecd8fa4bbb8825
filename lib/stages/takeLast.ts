/**
 * takeLast: the last `limit` elements.
 *
 *     1 2 3 4 ── takeLast(2) ──▶ 3 4
 *
 * Reads to the end at the first pull, whatever the limit.
 * Holds  `limit` elements
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/check.ts';
import { OwnCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { collected, resized } from '../engine/size.ts';
import { min } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.takeLast} for any iterable. */
export function takeLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  receiver('takeLast', source);
  const count = checkLimit(source, 'takeLast', 'limit', limit);
  return withPull<T, T>(source, {
    name: 'takeLast',
    shown: `${count}`,
    holds: count === Infinity ? 'every element' : `${count} elements`,
    open: (up) => new OwnCursor(lastOf(up(), count), true),
    size: (up) => collected(up, 'takeLast', resized(up, min(up.min, count), min(up.max, count))),
  });
}

function lastOf<T>(cursor: Cursor<T>, count: number): T[] {
  const ring = new Ring<T>(count);
  while (cursor.advance()) ring.push(cursor.value);
  return ring.toArray();
}
