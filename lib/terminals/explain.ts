/**
 * explain: a plan in words and numbers, without running anything.
 *
 * For each stage the bounds of the number of elements that come out of it and what it holds in memory.
 */
import { receiver } from '../engine/check.ts';
import { showNode } from '../engine/describe.ts';
import { planOf } from '../engine/lazy.ts';
import { repeatable } from '../engine/oneShot.ts';
import type { Plan } from '../engine/plan.ts';
import { boundsAfter, nodesOf } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { FILTER, MAP, PULL } from '../engine/stage.ts';
import type { PullStage, Root, StepStage, Traits } from '../engine/stage.ts';
import { put } from '../structures/builtins.ts';
import { table } from '../structures/table.ts';

/** One stage of a plan, as {@link Explanation} lists it. */
export interface ExplainedStage {
  /** The operation, with the arguments worth showing. */
  readonly op: string;
  /** How many elements come out of it at least. */
  readonly min: number;
  /** How many elements come out of it at most; Infinity when that is not known. */
  readonly max: number;
  /** What it holds in memory while it runs; empty for nothing. */
  readonly buffers: string;
}

/** What {@link Seq.explain} gives. Printed as a string it is a table. */
export interface Explanation {
  /** Source first. */
  readonly stages: ExplainedStage[];
  /** Whether it surely never ends. */
  readonly infinite: boolean;
  /** Whether it can be run only once; undefined while nobody has opened a source that could be either. */
  readonly oneShot: boolean | undefined;
  /** A table, one line a stage. */
  toString(): string;
}

/** {@link Seq.explain} for any iterable. */
export function explain(source: Iterable<unknown>): Explanation {
  receiver('explain', source);
  const plan = planOf(source);
  const nodes = nodesOf(plan);
  const stages: ExplainedStage[] = [];
  let bounds: Bounds = (nodes[0]!.op as Root<unknown>).size();
  for (let i = 0; i < nodes.length; i++) {
    if (i > 0) bounds = boundsAfter(nodes[i]!, bounds);
    const { min, max } = bounds;
    put(stages, i, {
      op: showNode(nodes[i]!),
      min,
      max,
      buffers: buffersOf(nodes[i]!, i + 1 < nodes.length ? nodes[i + 1] : undefined),
    });
  }
  const again = repeatable(plan);
  const infinite = bounds.endless || bounds.stuck !== undefined;
  const oneShot = again === undefined ? undefined : !again;
  return { stages, infinite, oneShot, toString: () => print(stages, infinite, oneShot) };
}

/** What a node holds: less, where the take behind it lets it do with fewer elements. */
function buffersOf(node: Plan<unknown>, next: Plan<unknown> | undefined): string {
  if (node.kind === MAP || node.kind === FILTER) return '';
  const wanted =
    next === undefined || next.kind <= FILTER ? undefined : (next.op as StepStage<unknown, unknown>).wants;
  if (node.kind === PULL && (node.op as PullStage<unknown, unknown>).limit !== undefined) {
    if (wanted !== undefined && wanted !== Infinity)
      return `${wanted} elements (only the first ${wanted} are wanted)`;
  }
  return (node.op as Traits).holds ?? '';
}

function print(stages: readonly ExplainedStage[], infinite: boolean, oneShot: boolean | undefined): string {
  const rows: string[][] = [['stage', 'elements out', 'held in memory']];
  for (let i = 0; i < stages.length; i++) {
    const { op, min, max, buffers } = stages[i]!;
    put(rows, i + 1, [op, between(min, max), buffers === '' ? '–' : buffers]);
  }
  const again = oneShot === undefined ? 'may be one-shot' : oneShot ? 'one-shot' : 'can run again';
  return `${table(rows)}\n${infinite ? 'endless' : 'not known to be endless'}, ${again}`;
}

function between(min: number, max: number): string {
  if (min === max) return min === Infinity ? 'endless' : `${min}`;
  return max === Infinity ? `${min} or more` : `${min} to ${max}`;
}
