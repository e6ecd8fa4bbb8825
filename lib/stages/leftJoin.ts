/**
 * leftJoin: pairs of an element and each inner element with the same key, or undefined where there is none.
 *
 *     a1 b2 ── leftJoin([x1 y1], digit, digit) ──▶ [a1 x1] [a1 y1] [b2 undefined]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side.
 * Holds  the inner side
 * Size   at least that of this side
 */
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource } from '../engine/size.ts';
import { checkJoin, indexBy, JoinCursor, joinSize } from './hashJoin.ts';

/** {@link Seq.leftJoin} for any iterable. */
export function leftJoin<T, U, K, R = [T, U | undefined]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U | undefined) => R,
): Lazy<R> {
  checkJoin('leftJoin', source, inner, outerKey, innerKey, result);
  const make = result ?? ((outer: T, match: U | undefined): R => [outer, match] as R);
  return withPull<T, R>(source, {
    name: 'leftJoin',
    holds: 'the inner side',
    sides: [inner],
    unbounded: someUnbounded([inner]),
    open: (up, scope) => {
      const table = indexBy(scope.open<U>(inner), innerKey);
      return new JoinCursor<T, U | undefined, K, R>(up(), table, outerKey, make, [undefined]);
    },
    size: (up) => joinSize(up, boundsOfSource(inner), 'leftJoin', up.min),
  });
}
