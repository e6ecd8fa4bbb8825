/**
 * The hook by which a pass gets a faster text of the loop. Only the class Seq brings lib/engine/fast, which decides it.
 */
import type { AnySink, PlanNode } from '../contract.ts';
import type { Flowing, Reading } from './flow.ts';

/** A text of the loop. */
export type Text = (run: Reading, sink: AnySink) => boolean | undefined;

/** A run of the same pass by a faster text. */
export interface Fast extends Reading {
  text: Text;
  /** True if `text`, which may have changed, continues at once after its answer "there is more". */
  goesOn(sink: AnySink): boolean;
  /** Called when the source has ended, or the sink has enough. */
  done(): void;
}

/** A pass that is open. */
export interface Open extends Flowing {
  readonly id: number;
  readonly base: PlanNode;
}

type Faster = (pass: Open, sink: AnySink) => Fast | undefined;

let by: Faster | undefined;
let few: number = Infinity;

/** Lets passes over at least `least` elements run faster: looking for a text has a cost as well. */
export function quicken(faster: Faster, least: number): void {
  by = faster;
  few = least;
}

/** The smallest number of elements for which a faster text pays; Infinity if there is none. */
export function leastToHasten(): number {
  return few;
}

/** A faster run of `pass`; undefined if only the plain loop can run it. */
export function faster(pass: Open, sink: AnySink): Fast | undefined {
  return by === undefined ? undefined : by(pass, sink);
}
