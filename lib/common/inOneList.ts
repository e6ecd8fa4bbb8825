/** The hints for sources that were given one by one, or as another kind of list: `zip(a, b)` for `zip([a, b])`. */
import { isArrayOrNot } from '../structures/show.ts';
import { iteratorMethod, knownPlan } from '../engine/plan.ts';

/** The hint to give the sources in one list. */
export function inOneList(operation: string): string {
  return `several sources stand in one list: Seq.${operation}([a, b])`;
}

/** True if `value` is surely a source and no options object; reads nothing of it. */
export function isSurelySource(value: unknown): boolean {
  return isArrayOrNot(value) || knownPlan(value) !== undefined;
}

/** True if `value` can be iterated; reads its method. */
export function isSource(value: unknown): boolean {
  return value !== undefined && value !== null && typeof iteratorMethod(value) === 'function';
}
