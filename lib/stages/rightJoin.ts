/**
 * rightJoin: pairs of each element of this side and an inner element with the same key; an inner element without a
 * match is paired with undefined.
 *
 *     a1 b1 ── rightJoin([x1 y2], digit, digit) ──▶ [a1 x1] [b1 x1] [undefined y2]
 *
 * A hash join: this side is indexed by key at the first pull, the inner side streams. Rows come in the order of the
 * inner side, for each element in the order of this side.
 * Holds  this side
 * Size   at least that of the inner side; endless if that is
 */
import { hashJoin, joinSize, NO_MATCH } from '../common/hashJoin.ts';
import type { HashJoin } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Groups } from '../structures/groups.ts';

/** {@link Seq.rightJoin} for any iterable. */
export function rightJoin<T, U, K, R = [T | undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U) => R,
): Lazy<R> {
  return hashJoin(RIGHT_JOIN, source, inner, outerKey, innerKey, result);
}

const RIGHT_JOIN: HashJoin = {
  name: 'rightJoin',
  holds: 'this side',
  open: ({ other, outerKey, innerKey, make }, up, scope) => {
    const stream = () => scope.open<never>(other);
    return new JoinCursor(
      up(),
      new Groups(),
      { indexKey: outerKey, streamKey: innerKey, make, turned: true, unmatched: NO_MATCH, stream },
      undefined,
    );
  },
  size: (up, inner) => joinSize(inner, up, 'rightJoin', inner.min),
};
