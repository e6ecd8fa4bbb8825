/** Jumps over elements, or all the way: count, at and last. */
import { boundsOf, boundsOfFirst, unknownSize } from '../engine/bounds.ts';
import { STEP } from '../engine/contract.ts';
import type { Bounds } from '../engine/contract.ts';
import { Plan } from '../engine/plan.ts';
import { DROP } from '../stages/drop.ts';

/** The bounds of `plan`, if its elements may be jumped over; unknown if a callback would run. */
export function boundsToJump(plan: Plan): Bounds {
  if (plan.kind < STEP) return unknownSize;
  return plan.up === undefined ? boundsOfFirst(plan) : boundsOf(plan);
}

/** `plan` without its first `count` elements. */
export function dropped(plan: Plan, count: number): Plan {
  return count === 0 ? plan : new Plan(plan, STEP, DROP, false, count);
}
