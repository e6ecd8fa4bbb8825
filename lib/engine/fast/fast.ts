/**
 * The fast path: chains of at most two maps and filters, or of ten over an array, are run by a text of the loop that
 * does only that.
 *
 *     direct   an array or terms at the start of the plan: no pass is made
 *     faster   anything else that a pass has opened
 *                    ──▶ a lane: a source, the callbacks, and a text: shared, or the pipeline's own
 *
 * The texts make the same reads and calls as the plain loop; the laws in spec/laws/fast.spec.ts check that.
 */
import { isArray } from '../../platform/builtins.ts';
import { FILTER, LIST, STEP } from '../contract.ts';
import type { AnySink, Callback, PlanNode, StepTraits, Terms } from '../contract.ts';
import { MOST } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { shorten } from '../run/drive.ts';
import { BuiltinCursor } from '../run/cursors.ts';
import { AT_SOURCE, CURSOR, ITEMS, TERMS } from '../run/flow.ts';
import { quicken } from '../run/faster.ts';
import type { Fast, Open } from '../run/faster.ts';
import { chooseText, chooseDeep } from './choose.ts';
import { deepOf, Lane } from './lane.ts';
import { FEW } from './loopCopies.ts';
import { texts } from './copies.ts';

/** The shapes of at most two stages are below this number. */
const SHAPES = 8;

/** A lane over the items at the start of a plan of maps and filters; undefined for any other plan. */
function direct(
  plan: PlanNode,
  root: PlanNode,
  items: ArrayLike<unknown> | Terms,
  id: number,
  sink: AnySink,
): Fast | undefined {
  let last = plan as Plan;
  let most = -1;
  if (last.kind === STEP) {
    most = takenBy(last, sink);
    // Otherwise the step is a drop, or one that this path cannot run.
    if (most >= 0) last = last.up!;
  }
  const { shape } = last;
  if (shape === 0 || shape >= SHAPES) return undefined;
  const base = shape === 1 ? last : shape < 4 ? last.up! : last.up!.up!;
  const skipped = base === root ? 0 : skippedBy(base, root);
  if (skipped < 0) return undefined;
  const lane = new Lane(id, isArray(items) ? ITEMS : TERMS, items, root, undefined);
  // Not `-skipped`: −0 would turn an integer field into a double.
  lane.from = 0 - skipped;
  lane.last = last;
  if (shape >= 4) {
    lane.second = last.op as Callback;
    lane.secondKind = last.kind;
    last = last.up!;
  }
  if (shape >= 2) {
    lane.first = last.op as Callback;
    lane.firstKind = last.kind;
  }
  lane.most = most;
  lane.shape = shape;
  chooseText(lane, lengthOf(lane, sink), sink);
  return lane;
}

/** A faster run of an open pass; undefined if only the plain loop can run it. */
function faster(pass: Open, sink: AnySink): Fast | undefined {
  const lane = laneOf(pass);
  if (lane === undefined) return undefined;
  const length = pass.way === TERMS ? (pass.source as Terms).count : pass.ahead;
  if (lane.deep !== undefined) return chooseDeep(lane, length, sink) ? lane : undefined;
  chooseText(lane, length, sink);
  return lane;
}

/** A lane over an open pass, if all its stages are maps and filters and there are at most two, or ten over an array. */
export function laneOf(pass: Open): Lane | undefined {
  const { head, way, parts } = pass;
  const after = head?.after;
  let stages = 0;
  for (let slot = head; slot !== undefined; slot = slot.after, stages++) {
    if (slot.kind > FILTER || stages === MOST) return undefined;
    if (stages === 2 && (way !== ITEMS || parts !== undefined)) return undefined;
  }
  const lane = new Lane(pass.id, way, pass.source, pass.base, pass);
  if (way === CURSOR && pass.source instanceof BuiltinCursor) lane.iterator = pass.source.walkable;
  lane.i = pass.i;
  lane.n = pass.n;
  lane.from = pass.from;
  lane.parts = parts;
  lane.ahead = pass.ahead;
  if (stages > 2) lane.deep = deepOf(head);
  else {
    let shape = 1;
    if (head !== undefined) {
      lane.first = head.ask;
      lane.firstKind = head.kind;
      lane.last = head.node;
      shape = 2 + head.kind;
    }
    if (after !== undefined) {
      lane.second = after.ask;
      lane.passed = after.count;
      lane.secondKind = after.kind;
      lane.last = after.node;
      shape = shape * 2 + after.kind;
    }
    lane.shape = shape;
  }
  return lane;
}

/** The number of elements to read. The length of an array is read now, and not again for its first element. */
function lengthOf(lane: Lane, sink: AnySink): number {
  const { way, source } = lane;
  if (way === TERMS) return (source as Terms).count;
  try {
    return (lane.ahead = (source as ArrayLike<unknown>).length);
  } catch (error) {
    return lane.fail(error, AT_SOURCE, sink);
  }
}

/**
 * The number of elements that the take at the end of `plan` lets through to a list; −1 if the step is not just that.
 */
function takenBy(plan: Plan, sink: AnySink): number {
  const { takes } = plan.op as StepTraits<number, never, never, unknown>;
  const count = plan.arg as number;
  return sink.how.into !== LIST || takes !== true || count === 0 || count === Infinity ? -1 : count;
}

/** The number of elements that the drop right after `root` passes over; −1 if `base` is no such drop. */
function skippedBy(base: PlanNode, root: PlanNode): number {
  if (base.kind !== STEP || base.up !== root) return -1;
  const { skips } = base.op as StepTraits<number, never, never, unknown>;
  const count = base.arg as number;
  return skips !== true || count === Infinity ? -1 : count;
}

/** Turns the fast path on, for sources of at least `least` elements, if the build has written texts for it. */
export function hasten(least: number = FEW): void {
  if (texts.length === 0) return;
  shorten(direct);
  quicken(faster, least);
}
