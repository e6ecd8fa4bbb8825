/**
 * rightJoin: pairs of each element of this side and an inner element with the same key; an inner element without a
 * match
 * is paired with undefined.
 *
 *     a1 b1 ── rightJoin([x1 y2], digit, digit) ──▶ [a1 x1] [b1 x1] [undefined y2]
 *
 * A hash join: this side is indexed by key at the first pull, the inner side streams. Rows come in the order of the
 * inner side, for each element in the order of this side.
 * Holds  this side
 * Size   at least that of the inner side; endless if that is
 */
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { Groups } from '../structures/groups.ts';
import { checkJoin, joinSize, NO_MATCH, pairOf } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';

/** {@link Seq.rightJoin} for any iterable. */
export function rightJoin<T, U, K, R = [T | undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U) => R,
): Lazy<R> {
  const up = checkJoin('rightJoin', source, inner, outerKey, innerKey, result);
  return withPull(source, up, new RightJoinStage<T, U, K, R>(inner, outerKey, innerKey, result ?? pairOf));
}

class RightJoinStage<T, U, K, R> implements PullStage<T, R> {
  private readonly inner: Iterable<U>;
  private readonly outerKey: (outer: T) => K;
  private readonly innerKey: (inner: U) => K;
  private readonly make: (outer: T | undefined, inner: U) => R;

  constructor(
    inner: Iterable<U>,
    outerKey: (outer: T) => K,
    innerKey: (inner: U) => K,
    make: (outer: T | undefined, inner: U) => R,
  ) {
    this.inner = inner;
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }

  get name(): string {
    return 'rightJoin';
  }

  get holds(): string {
    return 'this side';
  }

  get sides(): readonly unknown[] {
    return [this.inner];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<R> {
    const { inner, outerKey, innerKey, make } = this;
    const stream = (): Cursor<U> => scope.open<U>(inner);
    return new JoinCursor<T, U, K, R>(
      up(),
      new Groups<K, T>(),
      { indexKey: outerKey, streamKey: innerKey, make, turned: true, unmatched: NO_MATCH, stream },
      undefined,
    );
  }

  size(up: Bounds): Bounds {
    const inner = boundsOfSource(this.inner);
    return joinSize(inner, up, 'rightJoin', inner.min);
  }
}
