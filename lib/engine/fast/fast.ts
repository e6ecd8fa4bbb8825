/**
 * The fast path: chains of at most two maps and filters, run by a text of the loop that does nothing else.
 *
 *     direct   an array or terms at the start of the plan: no pass is made
 *     faster   anything else that a pass has opened
 *                    ──▶ a lane: what is read, the callbacks, and a text: shared, or the pipeline's own
 *
 * The texts make the reads and calls that the plain loop makes, which the laws in spec/laws/fast.spec.ts hold them to.
 */
import { isArray } from '../../structures/builtins.ts';
import { FILTER, LIST, ROOT, SOURCE, STEP } from '../contract.ts';
import type { Callback, PlanNode, Root, Sink, StepStage, Terms } from '../contract.ts';
import { iteratorMethod } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { isPlainArray } from '../pristine.ts';
import { shorten } from '../run/drive.ts';
import { nothing } from '../run/cursors.ts';
import { ITEMS, TERMS } from '../run/flow.ts';
import { quicken } from '../run/faster.ts';
import type { Fast, Open } from '../run/faster.ts';
import { nextRun, Pass } from '../run/pass.ts';
import { choose } from './choose.ts';
import { Lane } from './lane.ts';
import { texts } from './copies.ts';

/** Shapes of at most two stages are smaller numbers than this. */
const SHAPES = 8;

/** A lane over an array or terms that the plan begins with; undefined for any other plan. */
function direct(plan: PlanNode, sink: Sink<unknown, unknown>): Fast | undefined {
  let last = plan as Plan;
  let most = -1;
  if (last.kind === STEP) {
    most = takenBy(last, sink);
    if (most < 0) return undefined;
    last = last.up!;
  }
  const { shape } = last;
  if (shape === 0 || shape >= SHAPES) return undefined;
  const base = shape === 1 ? last : shape < 4 ? last.up! : last.up!.up!;
  const { kind, op } = base;
  if (kind === SOURCE) return isArray(op) ? overArray(op, plan, last, base, shape, most, sink) : undefined;
  if (kind !== ROOT) return undefined;
  const { items, progression } = op as Root<unknown>;
  if (items !== undefined) return laneOver(items, items.length, last, base, shape, most, sink);
  if (progression === undefined || typeof progression.start !== 'number') return undefined;
  return laneOver(progression, progression.count, last, base, shape, most, sink);
}

/** The same over the user's array, if it is read as one; else by a pass, since its `Symbol.iterator` is read only once. */
function overArray(
  source: readonly unknown[],
  plan: PlanNode,
  last: Plan,
  base: Plan,
  shape: number,
  most: number,
  sink: Sink<unknown, unknown>,
): Fast {
  let method;
  let length;
  try {
    method = iteratorMethod(source);
    if (isPlainArray(source, method)) length = source.length;
  } catch (error) {
    return laneOver(nothing, 0, base, base, 1, -1, sink).fail(error, 0, sink);
  }
  if (length === undefined) return new Detour(plan, method, sink);
  return laneOver(source, length, last, base, shape, most, sink);
}

function laneOver(
  source: ArrayLike<unknown> | Terms,
  length: number,
  last: Plan,
  base: Plan,
  shape: number,
  most: number,
  sink: Sink<unknown, unknown>,
): Lane {
  const lane = new Lane(nextRun(), isArray(source) ? ITEMS : TERMS, source, base, undefined);
  if (lane.way === ITEMS) lane.ahead = length;
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
  choose(lane, shape, length, sink);
  return lane;
}

/** A lane over what a pass has opened, if there are at most two stages behind, which are maps and filters. */
function faster(pass: Open, sink: Sink<unknown, unknown>): Fast | undefined {
  const { head, way } = pass;
  const after = head?.after;
  if (
    (head !== undefined && head.kind > FILTER) ||
    (after !== undefined && (after.kind > FILTER || after.after !== undefined))
  )
    return undefined;
  const lane = new Lane(pass.id, way, pass.source, pass.base, pass);
  let shape = 1;
  if (head !== undefined) {
    lane.first = head.call;
    lane.firstKind = head.kind;
    lane.last = head.node;
    shape = 2 + head.kind;
  }
  if (after !== undefined) {
    lane.second = after.call;
    lane.secondKind = after.kind;
    lane.last = after.node;
    shape = shape * 2 + after.kind;
  }
  choose(lane, shape, lengthOf(pass, lane), sink);
  return lane;
}

/** How many elements a pass reads, −1 for unknown. The length of an array is read now, and not again for its first element. */
function lengthOf(pass: Open, lane: Lane): number {
  const { way, source } = pass;
  if (way === TERMS) return (source as Terms).count;
  if (way !== ITEMS) return -1;
  try {
    return (lane.ahead = (source as ArrayLike<unknown>).length);
  } catch (error) {
    return pass.fail(error, 0, undefined);
  }
}

/** How many elements the take at the end of `plan` lets through to a list; −1 where that is not all it is. */
function takenBy(plan: Plan, sink: Sink<never, unknown>): number {
  if (sink.into !== LIST) return -1;
  const { takes } = plan.op as StepStage<unknown, unknown>;
  return takes === undefined || takes === 0 || takes === Infinity ? -1 : takes;
}

/** A plan over an array that is not read as one, run by a pass after all. */
class Detour extends Pass<unknown> implements Fast {
  constructor(plan: PlanNode, method: unknown, sink: Sink<unknown, unknown>) {
    super(plan, sink.name, nextRun(), sink.wants, undefined);
    this.openBy(method);
  }

  get text(): Fast['text'] {
    return pourPlainly;
  }

  goesOn(): boolean {
    return false;
  }

  done(): void {}
}

function pourPlainly(run: unknown, sink: Sink<unknown, unknown>): boolean | undefined {
  const pass = run as Detour;
  const enough = pass.pour(sink);
  if (enough === true) pass.close();
  return enough;
}

/** Makes the library fast, where there are texts for that. */
export function hasten(): void {
  if (texts.length === 0) return;
  shorten(direct);
  quicken(faster);
}
