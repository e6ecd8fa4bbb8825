/**
 * fullJoin: pairs of an element and each inner element with the same key; an element of either side without a match is
 * paired with undefined.
 *
 *     a1 b2 ── fullJoin([x1 y3], digit, digit) ──▶ [a1 x1] [b2 undefined] [undefined y3]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side; the inner elements without a match come last, in their order.
 * Holds  the inner side
 * Size   at least that of the longer side
 */
import { hashJoin, NO_MATCH } from '../common/hashJoin.ts';
import type { HashJoin } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';
import { MarkedIndex } from '../cursors/markedIndex.ts';
import { besideCollected } from '../engine/bounds.ts';
import type { Lazy } from '../engine/lazy.ts';
import { max } from '../platform/builtins.ts';

/** {@link Seq.fullJoin} for any iterable. */
export function fullJoin<T, U, K, R = [T, U | undefined] | [undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U | undefined) => R,
): Lazy<R> {
  return hashJoin(FULL_JOIN, source, inner, outerKey, innerKey, result);
}

const FULL_JOIN: HashJoin = {
  name: 'fullJoin',
  holds: 'the inner side',
  open: ({ other, outerKey, innerKey, make }, up, scope) => {
    const table = new MarkedIndex<unknown, never>();
    return new JoinCursor(
      scope.open<never>(other),
      table,
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_MATCH, stream: up },
      table,
    );
  },
  size: (up, inner) => {
    const most = up.max === 0 ? inner.max : inner.max === 0 ? up.max : Infinity;
    return besideCollected(up, inner, 'fullJoin', max(up.min, inner.min), most);
  },
};
