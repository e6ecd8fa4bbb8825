/**
 * rightJoin: pairs of each element of this side with the same key and an inner element, or of undefined where there
 * is none.
 *
 *     a1 b1 ── rightJoin([x1 y2], digit, digit) ──▶ [a1 x1] [b1 x1] [undefined y2]
 *
 * A hash join: this side is indexed by key at the first pull, the inner side streams. Rows come in the order of the
 * inner side, for each element in the order of this side.
 * Holds  this side
 * Size   at least that of the inner side; endless if that is
 */
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { checkJoin, indexBy, JoinCursor, joinSize } from './hashJoin.ts';

/** {@link Seq.rightJoin} for any iterable. */
export function rightJoin<T, U, K, R = [T | undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U) => R,
): Lazy<R> {
  checkJoin('rightJoin', source, inner, outerKey, innerKey, result);
  const make = result ?? ((match: T | undefined, own: U): R => [match, own] as R);
  return withPull<T, R>(source, {
    name: 'rightJoin',
    holds: 'this side',
    sides: [inner],
    unbounded: someUnbounded([inner]),
    open: (up, scope) => {
      const table = indexBy(up(), outerKey);
      const turned = (own: U, match: T | undefined): R => make(match, own);
      return new JoinCursor<U, T | undefined, K, R>(scope.open<U>(inner), table, innerKey, turned, [
        undefined,
      ]);
    },
    size: (up) => rightSize(up, boundsOfSource(inner)),
  });
}

function rightSize(up: Bounds, inner: Bounds): Bounds {
  return joinSize(inner, up, 'rightJoin', inner.min);
}
