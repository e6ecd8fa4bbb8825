/** Jumps to an element from which a terminal reads: at and last. */
import { fromPlan } from '../engine/lazy.ts';
import { planOf } from '../engine/plan.ts';
import type { Plan } from '../engine/plan.ts';
import { drop } from '../stages/drop.ts';

/** `plan` without its first `count` elements. */
export function dropped(plan: Plan, count: number): Plan {
  return count === 0 ? plan : planOf(drop(fromPlan(plan), count));
}
