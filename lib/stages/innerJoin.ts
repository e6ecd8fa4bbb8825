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
import { hashJoin, joinSize, NO_ROW } from '../common/hashJoin.ts';
import type { HashJoin } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Groups } from '../structures/groups.ts';

/** {@link Seq.innerJoin} for any iterable. */
export function innerJoin<T, U, K, R = [T, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U) => R,
): Lazy<R> {
  return hashJoin(INNER_JOIN, source, inner, outerKey, innerKey, result);
}

const INNER_JOIN: HashJoin = {
  name: 'innerJoin',
  holds: 'the inner side',
  open: ({ other, outerKey, innerKey, make }, up, scope) =>
    new JoinCursor(
      scope.open<never>(other),
      new Groups(),
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_ROW, stream: up },
      undefined,
    ),
  size: (up, inner) => joinSize(up, inner, 'innerJoin', 0),
};
