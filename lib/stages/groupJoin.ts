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
import { besideCollected, boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { GroupJoinCursor } from '../cursors/groupJoinCursor.ts';
import { checkJoin, pairOf } from '../common/hashJoin.ts';

/** {@link Seq.groupJoin} for any iterable. */
export function groupJoin<T, U, K, R = [T, U[]]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inners: U[]) => R,
): Lazy<R> {
  const up = checkJoin('groupJoin', source, inner, outerKey, innerKey, result);
  return withPull(source, up, new GroupJoinStage<T, U, K, R>(inner, outerKey, innerKey, result ?? pairOf));
}

class GroupJoinStage<T, U, K, R> implements PullStage<T, R> {
  private readonly inner: Iterable<U>;
  private readonly outerKey: (outer: T) => K;
  private readonly innerKey: (inner: U) => K;
  private readonly make: (outer: T, inners: U[]) => R;

  constructor(
    inner: Iterable<U>,
    outerKey: (outer: T) => K,
    innerKey: (inner: U) => K,
    make: (outer: T, inners: U[]) => R,
  ) {
    this.inner = inner;
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }

  get name(): string {
    return 'groupJoin';
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
    return new GroupJoinCursor(scope.open<U>(inner), innerKey, up, outerKey, make);
  }

  size(up: Bounds): Bounds {
    return besideCollected(up, boundsOfSource(this.inner), 'groupJoin', up.min, up.max);
  }
}
