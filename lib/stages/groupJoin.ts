/**
 * groupJoin: each element with all inner elements that have the same key.
 *
 *     a1 b2 ── groupJoin([x1 y1], digit, digit) ──▶ [a1 [x1 y1]] [b2 []]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. The lists are in the order of the
 * inner side, each a fresh array.
 * Holds  the inner side
 * Size   that of this side
 */
import { hashJoin } from '../common/hashJoin.ts';
import type { HashJoin } from '../common/hashJoin.ts';
import { GroupJoinCursor } from '../cursors/groupJoinCursor.ts';
import { besideCollected } from '../engine/bounds.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.groupJoin} for any iterable. */
export function groupJoin<T, U, K, R = [T, U[]]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inners: U[]) => R,
): Lazy<R> {
  return hashJoin(GROUP_JOIN, source, inner, outerKey, innerKey, result);
}

const GROUP_JOIN: HashJoin = {
  name: 'groupJoin',
  holds: 'the inner side',
  open: ({ other, outerKey, innerKey, make }, up, scope) =>
    new GroupJoinCursor(scope.open<never>(other), innerKey, up, outerKey, make as never),
  size: (up, inner) => besideCollected(up, inner, 'groupJoin', up.min, up.max),
};
