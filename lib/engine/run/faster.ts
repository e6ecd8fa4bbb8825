/** How a pass may be run by a faster text of the loop. What decides that stands in lib/engine/fast, which only the class brings along. */
import type { PlanNode, Sink } from '../contract.ts';
import type { Flowing } from './flow.ts';

/** A text of the loop. */
export type Text = (run: Flowing, sink: Sink<unknown, unknown>) => boolean | undefined;

/** A run of the same by a faster text. */
export interface Fast extends Flowing {
  text: Text;
  /** True if `text`, which may be another one now, goes on at once where it has answered that there is more. */
  goesOn(sink: Sink<unknown, unknown>): boolean;
  /** When the source has ended, or the sink has enough. */
  done(): void;
}

/** A pass that is open. */
export interface Open extends Flowing {
  readonly id: number;
  readonly base: PlanNode;
}

type Faster = (pass: Open, sink: Sink<unknown, unknown>) => Fast | undefined;

let by: Faster | undefined;

/** Lets passes run faster. */
export function quicken(faster: Faster): void {
  by = faster;
}

/** True if passes may run faster. */
export function isQuick(): boolean {
  return by !== undefined;
}

/** A faster run of `pass`; undefined where the plain loop has to. */
export function faster(pass: Open, sink: Sink<unknown, unknown>): Fast | undefined {
  return by === undefined ? undefined : by(pass, sink);
}
