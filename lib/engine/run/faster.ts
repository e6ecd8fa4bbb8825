/** How a pass may be run by a faster text of the loop. What decides that stands in lib/engine/fast, which only the class brings along. */
import type { AnySink, PlanNode } from '../contract.ts';
import type { Flowing, Reading } from './flow.ts';

/** A text of the loop. */
export type Text = (run: Reading, sink: AnySink) => boolean | undefined;

/** A run of the same by a faster text. */
export interface Fast extends Reading {
  text: Text;
  /** True if `text`, which may be another one now, goes on at once where it has answered that there is more. */
  goesOn(sink: AnySink): boolean;
  /** When the source has ended, or the sink has enough. */
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

/** Lets passes run faster, over so many elements or more: to look for a text costs something, too. */
export function quicken(faster: Faster, least: number): void {
  by = faster;
  few = least;
}

/** How many elements it takes for a faster text to pay; Infinity where there is none. */
export function leastToHasten(): number {
  return few;
}

/** A faster run of `pass`; undefined where the plain loop has to. */
export function faster(pass: Open, sink: AnySink): Fast | undefined {
  return by === undefined ? undefined : by(pass, sink);
}
