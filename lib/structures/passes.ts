/**
 * Reads the answer of a user's test: any value counts as true or false, except a promise. A promise would always count
 * as true, whatever its result: `filter(async …)` would let everything pass, in silence.
 */
import { TypeError } from '../platform/builtins.ts';
import { own } from './faults.ts';
import { isObject } from './isObject.ts';

/** True if a test of `operation` passed. `test` is the name of the argument. */
export function passes(operation: string, answer: unknown, test: string = 'predicate'): boolean {
  if (!answer) return false;
  if (answer !== true) refusePromise(operation, answer, test);
  return true;
}

/** Refuses an answer that is a promise. Nothing of a primitive is read. */
export function refusePromise(operation: string, answer: unknown, test: string = 'predicate'): void {
  if (!isObject(answer) || typeof (answer as { then?: unknown }).then !== 'function') return;
  const remedy = 'a test is asked for its answer at once, so await what it needs before (Promise.all)';
  throw own(new TypeError(`${operation}: the ${test} gave a promise; ${remedy}`));
}
