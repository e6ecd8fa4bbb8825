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
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { Groups } from '../structures/groups.ts';
import { checkJoin, joinSize, NO_ROW, pairOf } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';

/** {@link Seq.innerJoin} for any iterable. */
export function innerJoin<T, U, K, R = [T, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U) => R,
): Lazy<R> {
  const up = checkJoin('innerJoin', source, inner, outerKey, innerKey, result);
  return withPull(source, up, new InnerJoinStage<T, U, K, R>(inner, outerKey, innerKey, result ?? pairOf));
}

class InnerJoinStage<T, U, K, R> implements PullStage<T, R> {
  private readonly inner: Iterable<U>;
  private readonly outerKey: (outer: T) => K;
  private readonly innerKey: (inner: U) => K;
  private readonly make: (outer: T, inner: U) => R;

  constructor(
    inner: Iterable<U>,
    outerKey: (outer: T) => K,
    innerKey: (inner: U) => K,
    make: (outer: T, inner: U) => R,
  ) {
    this.inner = inner;
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }

  get name(): string {
    return 'innerJoin';
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
    return new JoinCursor<U, T, K, R>(
      scope.open<U>(inner),
      new Groups<K, U>(),
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_ROW, stream: up },
      undefined,
    );
  }

  size(up: Bounds): Bounds {
    return joinSize(up, boundsOfSource(this.inner), 'innerJoin', 0);
  }
}
