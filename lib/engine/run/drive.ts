/** Runs a plan into a terminal: each element goes to a sink, until the end or until the sink has enough. */
import { isArray } from '../../platform/builtins.ts';
import { beginOwnAt } from '../../structures/faults.ts';
import { checkEnd } from '../bounds.ts';
import { PULL, ROOT, SOURCE } from '../contract.ts';
import type { AnySink, PlanNode, Root, Sink, Terms } from '../contract.ts';
import { nextRun, note } from '../observe/trace.ts';
import { iteratorMethod } from '../plan.ts';
import { isPlainArray } from '../../platform/pristine.ts';
import type { Fast } from './faster.ts';
import { Pass } from './pass.ts';

type Items = ArrayLike<unknown> | Terms;

/** Gives a faster run of a plan over `items`, the items of `root`; undefined if only the plain loop can run it. */
export type Direct = (
  plan: PlanNode,
  root: PlanNode,
  items: Items,
  id: number,
  sink: AnySink,
) => Fast | undefined;

let direct: Direct | undefined;

/** Sets the function that finds faster runs over items. */
export function shorten(by: Direct): void {
  direct = by;
}

/** Drives a plan that waits: gives a promise of the result. */
type Waiting = (plan: PlanNode, sink: AnySink) => unknown;

let waiting: Waiting | undefined;

/** Sets the function by which terminals run plans that wait. */
export function waitBy(driver: Waiting): void {
  waiting = driver;
}

/** Puts the elements of `plan` into `sink`, and gives the sink's result. Closes everything in any case. */
export function drive<T, S, R, A>(plan: PlanNode, sink: Sink<T, S, R, A>): R {
  const { how } = sink;
  if (plan.waits) return waiting!(plan, sink) as R;
  if (plan.unbounded) checkEnd(plan, sink.name, how.ends, drive);
  try {
    const id = nextRun();
    let method: unknown;
    if (direct !== undefined) {
      let root = plan;
      while (root.kind < PULL) root = root.up!;
      if (root.kind === SOURCE && isArray(root.op)) method = methodOf(root, id);
      const items = itemsOf(root, method);
      const lane = items === undefined ? undefined : direct(plan, root, items, id, sink);
      if (lane !== undefined) {
        let enough;
        do enough = lane.text(lane, sink);
        while (enough === undefined && lane.goesOn(sink));
        return how.result(sink);
      }
    }
    const pass = new Pass(plan, sink.name, id, sink.wants, undefined);
    pass.method = method;
    pass.goal = sink;
    let enough;
    do enough = pass.pour(sink);
    while (enough === undefined);
    if (enough) pass.close();
    return how.result(sink);
  } catch (error) {
    throw beginOwnAt(drive, error);
  }
}

/** Reads the `Symbol.iterator` of an array of the user's. */
function methodOf(root: PlanNode, id: number): unknown {
  try {
    return iteratorMethod(root.op);
  } catch (error) {
    note({ id }, error, root, 0);
    throw error;
  }
}

/** The items of a root, if it is read by index or calculated; `method` is the `Symbol.iterator` of an array. */
function itemsOf({ kind, op }: PlanNode, method: unknown): Items | undefined {
  if (kind === SOURCE) return method !== undefined && isPlainArray(op, method) ? op : undefined;
  if (kind !== ROOT) return undefined;
  const { items, progression } = op as Root<unknown>;
  if (items !== undefined) return items;
  return progression !== undefined && typeof progression.start === 'number' ? progression : undefined;
}
