/**
 * The checks and sizes that the joins share. Their rows are made by joinCursor.ts.
 *
 * Keys are equal as those of a Map are (NaN equals NaN), and composite ones by their parts. A missing key (undefined,
 * null, or a composite key with such a part) matches nothing, as in SQL.
 */
import { callable, iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected } from '../engine/bounds.ts';
import type { Bounds } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { SidedStage } from './sidedStage.ts';
import type { Sided } from './sidedStage.ts';

class JoinStage<T, R> extends SidedStage<T, R> {
  readonly outerKey: (outer: never) => unknown;
  readonly innerKey: (inner: never) => unknown;
  /** Makes a row of an element of each side. */
  readonly make: (outer: never, inner: never) => R;

  constructor(
    how: HashJoin,
    inner: Iterable<unknown>,
    outerKey: (outer: never) => unknown,
    innerKey: (inner: never) => unknown,
    make: (outer: never, inner: never) => R,
  ) {
    super(how, inner);
    this.outerKey = outerKey;
    this.innerKey = innerKey;
    this.make = make;
  }
}

export type HashJoin = Sided<JoinStage<never, unknown>>;

/** A join, after its arguments have been checked in their order. Without `result`, a row is a pair. */
export function hashJoin<T, U, K, R>(
  how: HashJoin,
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result: ((outer: never, inner: never) => R) | undefined,
): Lazy<R> {
  const { name } = how;
  const up = receiver(name, source, hashJoin);
  iterable(source, name, 'inner', inner, true, hashJoin);
  callable(source, name, 'outerKey', outerKey, hashJoin);
  callable(source, name, 'innerKey', innerKey, hashJoin);
  optionalCallable(source, name, 'result', result, hashJoin);
  return withPull(source, up, new JoinStage<T, R>(how, inner, outerKey, innerKey, result ?? pairOf));
}

function pairOf<R>(outer: unknown, inner: unknown): R {
  return [outer, inner] as R;
}

/** The bounds when `indexed` is collected and `streamed` is not; no elements give no rows. */
export function joinSize(streamed: Bounds, indexed: Bounds, operation: string, least: number): Bounds {
  return besideCollected(streamed, indexed, operation, least, streamed.max === 0 ? 0 : Infinity);
}

/** The matches of an element without any: none, so that there is no row; or undefined, so that there is one. */
export const NO_ROW: readonly never[] = [];
export const NO_MATCH: readonly undefined[] = [undefined];
