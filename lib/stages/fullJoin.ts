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
import { besideCollected, boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { max } from '../platform/builtins.ts';
import { checkJoin, NO_MATCH, pairOf } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';
import { MarkedIndex } from '../cursors/markedIndex.ts';

/** {@link Seq.fullJoin} for any iterable. */
export function fullJoin<T, U, K, R = [T, U | undefined] | [undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U | undefined) => R,
): Lazy<R> {
  const up = checkJoin('fullJoin', source, inner, outerKey, innerKey, result);
  return withPull(source, up, new FullJoinStage<T, U, K, R>(inner, outerKey, innerKey, result ?? pairOf));
}

class FullJoinStage<T, U, K, R> implements PullStage<T, R> {
  private readonly inner: Iterable<U>;
  private readonly outerKey: (outer: T) => K;
  private readonly innerKey: (inner: U) => K;
  private readonly make: (outer: T | undefined, inner: U | undefined) => R;

  constructor(
    inner: Iterable<U>,
    outerKey: (outer: T) => K,
    innerKey: (inner: U) => K,
    make: (outer: T | undefined, inner: U | undefined) => R,
  ) {
    this.inner = inner;
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }

  get name(): string {
    return 'fullJoin';
  }

  get holds(): string {
    return 'the inner side';
  }

  get sides(): readonly unknown[] {
    return [this.inner];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<R> {
    const { inner, outerKey, innerKey, make } = this;
    const table = new MarkedIndex<K, U>();
    return new JoinCursor<U, T, K, R>(
      scope.open<U>(inner),
      table,
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_MATCH, stream: up },
      table,
    );
  }

  size(up: Bounds): Bounds {
    const inner = boundsOfSource(this.inner);
    const most = up.max === 0 ? inner.max : inner.max === 0 ? up.max : Infinity;
    return besideCollected(up, inner, 'fullJoin', max(up.min, inner.min), most);
  }
}
