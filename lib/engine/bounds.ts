/**
 * The bounds of a plan: how many elements it gives, found without running a callback or opening anything.
 *
 * Three questions are kept apart: between which bounds the number lies, whether the sequence surely never ends, and
 * whether it is *stuck*: a stage that must collect everything follows an endless sequence, so that not even the
 * first element will come.
 */
import { max, MAX_SAFE_INTEGER, min, put } from '../platform/builtins.ts';
import { infinite } from './arguments/messages.ts';
import { beginAt } from '../structures/faults.ts';
import { FILTER, MAP, ROOT, SOURCE, STEP } from './contract.ts';
import type { Bounds, PlanNode, PullStage, Root, StepTraits, Traits } from './contract.ts';
import { iteratorMethod, knownPlan } from './plan.ts';
import {
  ARRAY,
  MAPPING,
  mapSize,
  SET,
  setSize,
  STRING,
  TYPED,
  typedLength,
  builtinKindOf,
} from '../platform/pristine.ts';
import type { AnyFunction } from '../structures/faults.ts';

/** Bounds of a sequence that is not endless and whose count is not known exactly. */
export function between(least: number, most: number): Bounds {
  return { min: least, max: most, endless: false, stuck: undefined, plain: false };
}

/** Exactly `count` elements from a built-in source; `Infinity` means endless. */
export function exactly(count: number): Bounds {
  return { min: count, max: count, endless: count === Infinity, stuck: undefined, plain: true };
}

export const unknownSize: Bounds = between(0, Infinity);

/** The same sequence with other numbers; `endless` and `stuck` stay. */
export function resized(up: Bounds, least: number, most: number, plain: boolean = up.plain): Bounds {
  return { min: least, max: most, endless: up.endless, stuck: up.stuck, plain };
}

/** Bounds of some of the elements: none at least. */
export function someOf(up: Bounds): Bounds {
  return resized(up, 0, up.max, false);
}

/** Bounds of all elements where callbacks run on the way. */
export function called(up: Bounds): Bounds {
  return resized(up, up.min, up.max, false);
}

/** Bounds of at most `count` elements: an endless sequence then ends, and with 0 nothing above is ever run. */
export function atMost(up: Bounds, count: number): Bounds {
  if (count === 0) return { ...exactly(0), plain: up.plain };
  return {
    min: min(up.min, count),
    max: min(up.max, count),
    endless: up.endless && count === Infinity,
    stuck: up.stuck,
    plain: up.plain,
  };
}

/** Bounds of all but `count` elements, after stage `name`. Without Infinity of them, an endless sequence is stuck. */
export function without(up: Bounds, count: number, name: string): Bounds {
  const rest = (size: number): number => (size === Infinity ? Infinity : max(0, size - count));
  if (count === Infinity) return collected(up, name, resized(up, 0, 0));
  return resized(up, rest(up.min), rest(up.max));
}

/** Bounds of a sequence that a callback may end (takeWhile). */
export function stoppable(up: Bounds): Bounds {
  return { min: 0, max: up.max, endless: false, stuck: up.stuck, plain: false };
}

/** Bounds after stage `name`, which collects every element of `up` before it gives one. */
export function collected(up: Bounds, name: string, size: Bounds = called(up)): Bounds {
  return {
    min: size.min,
    max: size.max,
    endless: false,
    stuck: up.stuck ?? (up.endless ? name : undefined),
    plain: size.plain,
  };
}

/** Bounds after stage `name`, which collects all of `side` before it gives one element, and streams `up`. */
export function besideCollected(up: Bounds, side: Bounds, name: string, least: number, most: number): Bounds {
  const hangs = side.stuck ?? (side.endless ? name : undefined);
  return { min: least, max: most, endless: up.endless, stuck: hangs ?? up.stuck, plain: false };
}

/** The bounds after one node, whose upstream has the bounds `up`. */
export function boundsAfter(node: PlanNode, up: Bounds): Bounds {
  if (node.kind === MAP) return called(up);
  if (node.kind === FILTER) return someOf(up);
  if (node.kind === STEP) {
    const { size } = node.op as StepTraits<unknown, unknown, unknown, unknown>;
    return size === undefined ? someOf(up) : size(up, node.arg);
  }
  const stage = node.op as PullStage<unknown, unknown>;
  if (stage.size !== undefined) return stage.size(up);
  return resized(up, 0, Infinity, false);
}

/** The bounds of the root of a plan. */
export function boundsOfFirst({ kind, op }: PlanNode): Bounds {
  return kind === SOURCE ? boundsOfSource(op) : (op as Root<unknown>).size();
}

/** The nodes of a plan, root first; only those after `base`, if that is one of them. */
export function nodesOf(plan: PlanNode, base?: PlanNode): PlanNode[] {
  const upwards: PlanNode[] = [];
  for (let node: PlanNode | undefined = plan; node !== undefined && node !== base; node = node.up)
    put(upwards, upwards.length, node);
  const nodes: PlanNode[] = [];
  for (let i = upwards.length - 1; i >= 0; i--) put(nodes, nodes.length, upwards[i]!);
  return nodes;
}

const noTraits: Partial<Traits & Root<unknown>> = {};

/** The traits of a node: none for a bare callback; for the user's own source, just that it is foreign. */
export function traitsOf({ kind, op, arg }: PlanNode): Partial<Traits & Root<unknown>> {
  if (kind < STEP) return noTraits;
  if (kind === STEP) {
    const { name, label, shown, holds } = op as StepTraits<unknown, unknown, unknown, unknown>;
    return { name, label, shown: shown && shown(arg), holds: holds && holds(arg) };
  }
  return kind === SOURCE ? { name: 'from', foreign: op } : (op as Root<unknown>);
}

/** The bounds of a plan. Visits the nodes in a loop, so that a chain may have any length. */
export function boundsOf(plan: PlanNode): Bounds {
  const nodes = nodesOf(plan);
  let bounds = boundsOfFirst(nodes[0]!);
  for (let i = 1; i < nodes.length; i++) bounds = boundsAfter(nodes[i]!, bounds);
  return bounds;
}

/** The bounds of a plan, if those of `base`, one of its nodes, are `bounds`. */
export function boundsUpTo(plan: PlanNode, base: PlanNode, bounds: Bounds): Bounds {
  const nodes = nodesOf(plan, base);
  for (let i = 0; i < nodes.length; i++) bounds = boundsAfter(nodes[i]!, bounds);
  return bounds;
}

const boundless: Bounds = exactly(Infinity);

/** The plans found to be endless in a run, while the node that reads them is asked for its size. */
let known: (PlanNode | undefined)[] = [];

/** True if `plan` is found to be endless. Each entry counts for one place where the plan is read. */
function isKnown(plan: PlanNode): boolean {
  for (let i = 0; i < known.length; i++) {
    if (known[i] !== plan) continue;
    known[i] = undefined;
    return true;
  }
  return false;
}

/** The bounds of a node in a run in which some of the plans above and beside it were found to be `endless`. */
export function boundsWith(node: PlanNode, endless: readonly PlanNode[]): Bounds {
  const { up, kind, op } = node;
  const all: PlanNode[] = [];
  for (let i = 0; i < endless.length; i++) put(all, i, endless[i]!);
  known = all;
  const isUp = up !== undefined && isKnown(up);
  known = [];
  const above = isUp || up === undefined ? boundless : boundsOf(up);
  known = all;
  const bounds = kind === ROOT ? (op as Root<unknown>).size() : boundsAfter(node, above);
  known = [];
  return bounds;
}

/** Refuses a plan whose first element would never come. */
export function refuseStuck(plan: PlanNode): void {
  const { stuck } = boundsOf(plan);
  if (stuck !== undefined) throw infinite(stuck);
}

/**
 * Refuses to run `operation` over a plan that is stuck, or that has no end where the operation needs one (`ends`).
 * The stack of the error begins above `below`, a function of ours.
 */
export function checkEnd(plan: PlanNode, operation: string, ends: boolean, below: AnyFunction): void {
  const { stuck, endless } = boundsOf(plan);
  if (stuck !== undefined || (ends && endless)) throw beginAt(below, infinite(stuck ?? operation));
}

/** The bounds of anything iterable: exact for pristine built-ins, unknown for the user's own kinds. */
export function boundsOfSource(source: unknown): Bounds {
  const plan = knownPlan(source);
  if (plan !== undefined) return isKnown(plan) ? boundless : boundsOf(plan);
  try {
    return boundsOfForeign(source);
  } catch {
    // For example a Proxy over a Set. It cannot be run either, but the run will report that.
    return unknownSize;
  }
}

function boundsOfForeign(source: unknown): Bounds {
  switch (builtinKindOf(source, iteratorMethod(source))) {
    case ARRAY:
      return exactly((source as unknown[]).length);
    case TYPED:
      return exactly(typedLength(source as Uint8Array));
    case SET:
      return exactly(setSize(source as Set<unknown>));
    case MAPPING:
      return exactly(mapSize(source as Map<unknown, unknown>));
    case STRING:
      return between((source as string).length === 0 ? 0 : 1, (source as string).length);
    default:
      return unknownSize;
  }
}

/**
 * Bounds after stage `name`, which gives `count(n)` selections of `k` out of n elements. They are made one by
 * one, so nothing is plain. A count too large to be exact is Infinity; as a lower bound it is cut down. With no
 * bound on `k` even the first selection needs the end.
 */
export function counted(up: Bounds, name: string, k: number, count: (length: number) => number): Bounds {
  const least = count(up.min);
  const bounds = resized(up, up.endless ? least : min(least, MAX_SAFE_INTEGER), count(up.max), false);
  if (k === Infinity) return collected(up, name, bounds);
  return k === 0 ? { ...bounds, endless: false } : bounds;
}
