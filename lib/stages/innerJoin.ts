/**
 * innerJoin: pairs of an element and each inner element with the same key.
 *
 *     a1 b2 c1 ── innerJoin([x1 y1], digit, digit) ──▶ [a1 x1] [a1 y1] [c1 x1] [c1 y1]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side.
 * Holds  the inner side
 * Size   unknown
 */
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource } from '../engine/size.ts';
import { checkJoin, indexBy, JoinCursor, joinSize } from './hashJoin.ts';

/** {@link Seq.innerJoin} for any iterable. */
export function innerJoin<T, U, K, R = [T, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U) => R,
): Lazy<R> {
  checkJoin('innerJoin', source, inner, outerKey, innerKey, result);
  const make = result ?? ((outer: T, match: U): R => [outer, match] as R);
  return withPull<T, R>(source, {
    name: 'innerJoin',
    holds: 'the inner side',
    sides: [inner],
    unbounded: someUnbounded([inner]),
    open: (up, scope) => {
      const table = indexBy(scope.open<U>(inner), innerKey);
      return new JoinCursor(up(), table, outerKey, make, []);
    },
    size: (up) => joinSize(up, boundsOfSource(inner), 'innerJoin', 0),
  });
}
