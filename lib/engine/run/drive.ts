/** Runs a plan into a terminal: each element goes to a sink, until the end or until the sink has enough. */
import { checkEnd } from '../bounds.ts';
import type { PlanNode, Sink } from '../contract.ts';
import type { Plan } from '../plan.ts';
import { nextRun, Pass } from './pass.ts';

/** The one door to the fast path: runs a plan into a sink, or gives false before anything has happened. */
export type Door = (plan: Plan, sink: Sink<unknown, unknown>) => boolean;

let door: Door | undefined;

/** Puts a fast path behind the door. */
export function putBehindDoor(fast: Door): void {
  door = fast;
}

/** Puts the elements of `plan` into `sink`, and gives what that makes of them. Closes what is open in any case. */
export function drive<T, R>(plan: PlanNode, sink: Sink<T, R>): R {
  const { name } = sink;
  if (plan.unbounded) checkEnd(plan, name, sink.ends, drive);
  if (door !== undefined && door(plan as Plan, sink as Sink<unknown, unknown>)) return sink.result();
  const pass = new Pass(plan, name, nextRun(), sink.wants, undefined);
  let enough;
  do enough = pass.pour(sink as Sink<unknown, R>);
  while (enough === undefined);
  if (enough) pass.close();
  return sink.result();
}
