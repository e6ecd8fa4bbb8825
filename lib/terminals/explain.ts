/**
 * explain: a plan in words and numbers, without running anything.
 *
 * For each stage it has the bounds of the number of elements given, and the elements held in memory.
 */
import { receiver } from '../engine/arguments/check.ts';
import { boundsAfter, boundsOfFirst, nodesOf, traitsOf } from '../engine/bounds.ts';
import type { PlanNode } from '../engine/contract.ts';
import { showNode } from '../engine/observe/describe.ts';
import { repeatable } from '../engine/run/oneShot.ts';
import { wantedBy } from '../engine/run/slot.ts';
import { put } from '../platform/builtins.ts';
import { table } from '../structures/textTable.ts';

/** One stage of a plan, as {@link Explanation} lists it. */
export interface ExplainedStage {
  /** The operation, with the arguments worth showing. */
  readonly op: string;
  /** The least number of elements that it gives. */
  readonly min: number;
  /** The largest number of elements that it gives; Infinity if that is not known. */
  readonly max: number;
  /** The elements it holds in memory during a run; empty for none. */
  readonly buffers: string;
}

/** The result of {@link Seq.explain}. As a string it is a table. */
export interface Explanation {
  /** The stages, the source first. */
  readonly stages: ExplainedStage[];
  /** True if the plan surely never ends. */
  readonly infinite: boolean;
  /** True if the plan can be run only once; undefined if that depends on a source that has not been opened yet. */
  readonly oneShot: boolean | undefined;
  /** A table with one line for each stage. */
  toString(): string;
}

/** {@link Seq.explain} for any iterable. */
export function explain(source: Iterable<unknown>): Explanation {
  const plan = receiver('explain', source);
  const nodes = nodesOf(plan);
  const stages: ExplainedStage[] = [];
  let bounds = boundsOfFirst(nodes[0]!);
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

/** The trait of sort and sortBy: they hold no more elements than are wanted. */
interface Limited {
  readonly limits?: boolean | undefined;
}

/** The elements that a node holds: fewer, if the take behind it wants fewer. */
function buffersOf(node: PlanNode, next: PlanNode | undefined): string {
  const wanted = next === undefined ? Infinity : wantedBy(next);
  if (wanted !== Infinity && (traitsOf(node) as Limited).limits === true)
    return `${wanted} elements (only the first ${wanted} are wanted)`;
  return traitsOf(node).holds ?? '';
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
