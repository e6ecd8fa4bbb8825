/**
 * The checks and sizes that the joins share. Their rows are made by joinCursor.ts.
 *
 * Keys are equal as those of a Map are (NaN equals NaN), and composite ones by their parts. A missing key (undefined,
 * null, or a composite key with such a part) matches nothing, as in SQL.
 */
import { callable, iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected } from '../engine/bounds.ts';
import type { Bounds } from '../engine/contract.ts';
import type { Plan } from '../engine/plan.ts';

/** Checks the arguments that all joins take, in their order, and gives the plan of the source. */
export function checkJoin(
  operation: string,
  source: unknown,
  inner: unknown,
  outerKey: unknown,
  innerKey: unknown,
  result: unknown,
): Plan {
  const up = receiver(operation, source, checkJoin);
  iterable(source, operation, 'inner', inner, true, checkJoin);
  callable(source, operation, 'outerKey', outerKey, checkJoin);
  callable(source, operation, 'innerKey', innerKey, checkJoin);
  optionalCallable(source, operation, 'result', result, checkJoin);
  return up;
}

/** The row, if the user gives no function that makes one. */
export function pairOf<R>(outer: unknown, inner: unknown): R {
  return [outer, inner] as R;
}

/** The bounds when `indexed` is collected and `streamed` is not; no elements give no rows. */
export function joinSize(streamed: Bounds, indexed: Bounds, operation: string, least: number): Bounds {
  return besideCollected(streamed, indexed, operation, least, streamed.max === 0 ? 0 : Infinity);
}

/** The matches of an element without any: none, so that there is no row; or undefined, so that there is one. */
export const NO_ROW: readonly never[] = [];
export const NO_MATCH: readonly undefined[] = [undefined];
