/**
 * leftJoin: pairs of an element and each inner element with the same key; an element without a match is paired with
 * undefined.
 *
 *     a1 b2 ── leftJoin([x1 y1], digit, digit) ──▶ [a1 x1] [a1 y1] [b2 undefined]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side.
 * Holds  the inner side
 * Size   at least that of this side
 */
import { hashJoin, joinSize, NO_MATCH } from '../common/hashJoin.ts';
import type { HashJoin } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Groups } from '../structures/groups.ts';

/** {@link Seq.leftJoin} for any iterable. */
export function leftJoin<T, U, K, R = [T, U | undefined]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U | undefined) => R,
): Lazy<R> {
  return hashJoin(LEFT_JOIN, source, inner, outerKey, innerKey, result);
}

const LEFT_JOIN: HashJoin = {
  name: 'leftJoin',
  holds: 'the inner side',
  open: ({ other, outerKey, innerKey, make }, up, scope) =>
    new JoinCursor(
      scope.open<never>(other),
      new Groups(),
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_MATCH, stream: up },
      undefined,
    ),
  size: (up, inner) => joinSize(up, inner, 'leftJoin', up.min),
};
