/**
 * What turns out to be endless while it runs: a cycle that has given its first element, a flatMap whose mapper gave an
 * endless sequence. The run is refused there and then, if it needs the end.
 *
 *     part ▸ base ▸ … ▸ last   ─▶   the part that reads this one ▸ …   ─▶   a terminal
 *
 * Nothing is told here that the sizes do not tell before a run: they are asked once more, with what is known by now.
 */
import { infinite } from '../arguments/messages.ts';
import { put } from '../../structures/builtins.ts';
import { boundsUpTo, boundsWith, exactly } from '../bounds.ts';
import type { AnySink, Bounds, PlanNode } from '../contract.ts';
import type { Part } from './open.ts';

/** A part of a run. */
export interface Running {
  readonly base: PlanNode;
  /** The node that it ends in. */
  readonly last: PlanNode;
  readonly goal: AnySink | undefined;
  readonly reader: Running | undefined;
  readonly stands: Part;
  /** The plans beside and above the node that are known to be endless, once for each time that one was opened. */
  known: PlanNode[] | undefined;
  unending: boolean;
}

/** Refuses a run that cannot end, or cannot give another element, as `part` of the node that `run` reads has no end. */
export function refuseEndless(run: Running, part: Part): void {
  let bounds: Bounds = exactly(Infinity);
  for (;;) {
    if (part !== undefined) {
      const known = (run.known ??= []);
      put(known, known.length, part);
      bounds = boundsWith(run.base, known);
    }
    bounds = boundsUpTo(run.last, run.base, bounds);
    if (bounds.stuck !== undefined) throw infinite(bounds.stuck);
    if (!bounds.endless) return;
    const { reader, goal } = run;
    if (reader === undefined) {
      if (goal?.how.ends === true) throw infinite(goal.name);
      run.unending = true;
      return;
    }
    part = run.stands;
    run = reader;
  }
}
