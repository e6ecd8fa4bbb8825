/** Jumps over elements, or all the way: count, at and last. */
import { boundsOf, boundsOfFirst, unknownSize } from '../engine/bounds.ts';
import { STEP } from '../engine/contract.ts';
import type { Bounds } from '../engine/contract.ts';
import { Plan } from '../engine/plan.ts';
import { DROP } from '../stages/drop.ts';

/** The bounds of `plan`, as far as they let it be jumped over: behind a callback nothing does. */
export function boundsToJump(plan: Plan): Bounds {
  if (plan.kind < STEP) return unknownSize;
  return plan.up === undefined ? boundsOfFirst(plan) : boundsOf(plan);
}

/** `plan` without its first `count` elements. */
export function dropped(plan: Plan, count: number): Plan {
  return count === 0 ? plan : new Plan(plan, STEP, DROP, false, count);
}
