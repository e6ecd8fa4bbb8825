/** Runs a plan into a terminal: each element goes to a sink, until the end or until the sink has enough. */
import { beginOwnAt } from '../../structures/faults.ts';
import { checkEnd } from '../bounds.ts';
import type { PlanNode, Sink } from '../contract.ts';
import { nextRun, Pass } from './pass.ts';
import type { Fast } from './faster.ts';

/** How a plan that reads an array or terms may be run without a pass; undefined where that has to be. Calls nothing. */
export type Direct = (plan: PlanNode, sink: Sink<unknown, unknown>) => Fast | undefined;

let direct: Direct | undefined;

/** Lets plans run without a pass, where they can. */
export function shorten(by: Direct): void {
  direct = by;
}

/** Puts the elements of `plan` into `sink`, and gives what that makes of them. Closes what is open in any case. */
export function drive<T, R>(plan: PlanNode, sink: Sink<T, R>): R {
  const { name } = sink;
  const goal = sink as Sink<unknown, R>;
  if (plan.unbounded) checkEnd(plan, name, sink.ends, drive);
  try {
    let enough: boolean | undefined;
    const lane = direct === undefined ? undefined : direct(plan, goal);
    if (lane !== undefined) {
      do enough = lane.text(lane, goal);
      while (enough === undefined && lane.goesOn(goal));
    } else {
      const pass = new Pass(plan, name, nextRun(), sink.wants, undefined);
      do enough = pass.pour(goal);
      while (enough === undefined);
      if (enough) pass.close();
    }
    return sink.result();
  } catch (error) {
    throw beginOwnAt(drive, error);
  }
}
