/** A stage at work in a run: its callback, its state, and the count of its elements. */
import { ASK, SKIP, STEP } from '../contract.ts';
import type { Callback, FILTER, MAP, PlanNode, Step, StepTraits } from '../contract.ts';
import { StepKind } from '../step.ts';

type How = StepTraits<unknown, unknown, unknown, unknown>;

export class Slot implements Step<unknown, unknown> {
  readonly kind: typeof MAP | typeof FILTER | typeof STEP | typeof ASK;
  ask: Callback | undefined;
  /** The operation of a step. */
  readonly how: How;
  readonly arg: unknown;
  state: unknown;
  full: boolean;
  skip: number;
  /** The number of elements that have come. */
  count: number;
  readonly node: PlanNode;
  /** The number of nodes after it in this part of the run. */
  readonly behind: number;
  before: Slot | undefined;
  readonly after: Slot | undefined;

  constructor(node: PlanNode, behind: number, after: Slot | undefined) {
    const { kind, op } = node;
    const bare = kind < STEP;
    const how = bare ? idle : (op as How);
    this.kind = kind as typeof MAP;
    this.ask = bare ? (op as Callback) : undefined;
    this.how = how;
    this.arg = node.arg;
    this.state = undefined;
    this.full = false;
    this.skip = 0;
    this.count = 0;
    this.node = node;
    this.behind = behind;
    this.before = undefined;
    this.after = after;
    if (after !== undefined) after.before = this;
    const { start } = how;
    if (start !== undefined) {
      start(this);
      if (this.ask !== undefined) this.kind = ASK;
    }
  }
}

const idle: How = /* @__PURE__ */ new StepKind({ name: '', step: () => SKIP });

/** The number of elements that the first stage, if it is a take, wants of the part above it. */
export function wantedBy({ kind, op, arg }: PlanNode): number {
  if (kind !== STEP) return Infinity;
  const { wants } = op as How;
  return wants === undefined ? Infinity : wants(arg);
}
