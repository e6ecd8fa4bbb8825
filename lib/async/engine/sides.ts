/**
 * Sources that stand beside the main one (concat, zip, joins …): plans that can wait, in a form that the synchronous checks
 * take for a sequence.
 */
import { LazyFacade } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import type { Plan } from '../../engine/plan.ts';
import { SafeWeakSet } from '../../structures/builtins.ts';
import { isObject } from '../../structures/isObject.ts';

const sides = new SafeWeakSet<object>();

/** `plan`, as a side of another one. */
export function sideOf<T>(plan: Plan): Lazy<T> {
  const side = new LazyFacade<T>(plan);
  sides.add(side);
  return side;
}

/** True for what {@link sideOf} has made. */
export function isSide(value: unknown): value is object {
  return isObject(value) && sides.has(value);
}
