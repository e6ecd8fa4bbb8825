/**
 * What the joins have in common: checks and sizes. Their rows are made by joinCursor.ts.
 *
 * Keys are equal as those of a Map are (NaN equals NaN), and composite ones by their parts. A missing key, which is undefined,
 * null or a composite key with such a part, meets nothing, as in SQL.
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

/** A row, where the user gives no function that makes one. */
export function pairOf<R>(outer: unknown, inner: unknown): R {
  return [outer, inner] as R;
}

/** The bounds when `indexed` is collected and `streamed` is not; no rows come of nothing. */
export function joinSize(streamed: Bounds, indexed: Bounds, operation: string, least: number): Bounds {
  return besideCollected(streamed, indexed, operation, least, streamed.max === 0 ? 0 : Infinity);
}

/** What stands for no match: nothing, so that there is no row; or undefined, so that there is one. */
export const NO_ROW: readonly never[] = [];
export const NO_MATCH: readonly undefined[] = [undefined];
