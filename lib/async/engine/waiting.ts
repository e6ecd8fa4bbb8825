/** Recognises plans that can wait, and sides that are asked at the same time. */
import { knownPlan } from '../../engine/plan.ts';
import type { Plan } from '../../engine/plan.ts';
import { SafeWeakSet } from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';

/** The plan of a sequence that can wait: an AsyncSeq, or a side. A Seq is an ordinary source. */
export function waitingPlan(source: unknown): Plan | undefined {
  const plan = knownPlan(source);
  return plan?.waits === true ? plan : undefined;
}

const together = new SafeWeakSet<object>();

/** Marks a side as one that is asked for its elements at the same time as those beside it (zip). */
export function askTogether<T>(made: T): T {
  if (isObject(made)) together.add(made);
  return made;
}

/** True for a side that is asked together with those beside it. */
export function isAskedTogether(source: unknown): boolean {
  return isObject(source) && together.has(source);
}
