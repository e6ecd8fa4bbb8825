/** A stage at work in a run: what it calls, and how many elements have come to it. */
import { ASK, SKIP, STEP } from '../contract.ts';
import type { Callback, FILTER, PlanNode, Step, StepStage, MAP } from '../contract.ts';

export class Slot {
  readonly kind: typeof MAP | typeof FILTER | typeof STEP | typeof ASK;
  /** The user's callback; of a step that has none, never called. */
  readonly call: Callback;
  /** The step, where it is one. */
  readonly step: Step<unknown, unknown>;
  /** How many elements have come. */
  count: number;
  readonly node: PlanNode;
  /** How many nodes stand after it in this part of the run. */
  readonly behind: number;
  before: Slot | undefined;
  readonly after: Slot | undefined;

  constructor(node: PlanNode, behind: number, after: Slot | undefined) {
    this.count = 0;
    this.node = node;
    this.behind = behind;
    this.before = undefined;
    this.after = after;
    if (after !== undefined) after.before = this;
    if (node.kind < STEP) {
      this.kind = node.kind as typeof MAP;
      this.call = node.op as Callback;
      this.step = idle;
    } else {
      const step = (node.op as StepStage<unknown, unknown>).start();
      this.kind = step.ask === undefined ? STEP : ASK;
      this.call = step.ask ?? never;
      this.step = step;
    }
  }
}

const never: Callback = () => SKIP;
const idle: Step<unknown, unknown> = { step: () => SKIP };

/** How many elements the first stage wants of what stands above it, if it is a take. */
export function wantedBy(node: PlanNode): number {
  return node.kind === STEP ? ((node.op as StepStage<unknown, unknown>).wants ?? Infinity) : Infinity;
}
