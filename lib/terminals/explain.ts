/**
 * explain: a plan in words and numbers, without running anything.
 *
 * For each stage the bounds of the number of elements that come out of it and what it holds in memory.
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
  /** True if it surely never ends. */
  readonly infinite: boolean;
  /** True if it can be run only once; undefined while nobody has opened a source that could be either. */
  readonly oneShot: boolean | undefined;
  /** A table, one line a stage. */
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

/** What sort and sortBy say of themselves: they hold no more elements than are wanted. */
interface Limited {
  readonly limits?: boolean | undefined;
}

/** What a node holds: less, where the take behind it lets it do with fewer elements. */
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
