/**
 * Refuses a run in which something turns out to be endless, if it needs the end: a cycle that has given its first
 * element, a flatMap whose mapper gave an endless sequence.
 *
 *     part ▸ base ▸ … ▸ last   ─▶   the part that reads this one ▸ …   ─▶   a terminal
 *
 * The decision is that of the bounds before a run: they are asked once more, with what is known by now.
 */
import { infinite } from '../arguments/messages.ts';
import { put } from '../../platform/builtins.ts';
import { boundsUpTo, boundsWith, exactly } from '../bounds.ts';
import type { AnySink, Bounds, PlanNode } from '../contract.ts';
import type { Part } from './open.ts';
import type { Slot } from './slot.ts';

/** A part of a run. */
export interface Running {
  readonly base: PlanNode;
  readonly head: Slot | undefined;
  readonly goal: AnySink | undefined;
  readonly reader: Running | undefined;
  readonly stands: Part;
  found: Found | undefined;
}

/** The plans found to be endless in a part of a run. */
export interface Found {
  /** The endless plans beside and above its node, each as often as it was opened. */
  readonly known: PlanNode[];
  /** True if the part itself has no end. */
  unending: boolean;
}

/** Refuses a run that cannot end, or cannot give another element, because `part` of the node of `run` has no end. */
export function refuseEndless(run: Running, part: Part): void {
  let bounds: Bounds = exactly(Infinity);
  for (;;) {
    if (part !== undefined) {
      const { known } = (run.found ??= { known: [], unending: false });
      put(known, known.length, part);
      bounds = boundsWith(run.base, known);
    }
    bounds = boundsUpTo(lastOf(run), run.base, bounds);
    if (bounds.stuck !== undefined) throw infinite(bounds.stuck);
    if (!bounds.endless) return;
    const { reader, goal } = run;
    if (reader === undefined) {
      if (goal?.how.ends === true) throw infinite(goal.name);
      (run.found ??= { known: [], unending: false }).unending = true;
      return;
    }
    part = run.stands;
    run = reader;
  }
}

/** The last node of a part. */
function lastOf({ base, head }: Running): PlanNode {
  let last = base;
  for (let slot = head; slot !== undefined; slot = slot.after) last = slot.node;
  return last;
}
