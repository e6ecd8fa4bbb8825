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
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { Groups } from '../structures/groups.ts';
import { checkJoin, joinSize, NO_MATCH, pairOf } from '../common/hashJoin.ts';
import { JoinCursor } from '../cursors/joinCursor.ts';

/** {@link Seq.leftJoin} for any iterable. */
export function leftJoin<T, U, K, R = [T, U | undefined]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U | undefined) => R,
): Lazy<R> {
  const up = checkJoin('leftJoin', source, inner, outerKey, innerKey, result);
  return withPull(source, up, new LeftJoinStage<T, U, K, R>(inner, outerKey, innerKey, result ?? pairOf));
}

class LeftJoinStage<T, U, K, R> implements PullStage<T, R> {
  private readonly inner: Iterable<U>;
  private readonly outerKey: (outer: T) => K;
  private readonly innerKey: (inner: U) => K;
  private readonly make: (outer: T, inner: U | undefined) => R;

  constructor(
    inner: Iterable<U>,
    outerKey: (outer: T) => K,
    innerKey: (inner: U) => K,
    make: (outer: T, inner: U | undefined) => R,
  ) {
    this.inner = inner;
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }

  get name(): string {
    return 'leftJoin';
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
      { indexKey: innerKey, streamKey: outerKey, make, turned: false, unmatched: NO_MATCH, stream: up },
      undefined,
    );
  }

  size(up: Bounds): Bounds {
    return joinSize(up, boundsOfSource(this.inner), 'leftJoin', up.min);
  }
}
