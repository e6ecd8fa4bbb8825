/**
 * A run that opens nothing: over an array, terms, or what a stage has collected of them. It owns nothing and closes nothing.
 *
 *     array ▸ slot ▸ … ▸ a gather      what that gives ▸ slot ▸ … ▸ a sink
 *
 * Where anything else stands in the plan, or its array is not read as one, a pass runs it (pass.ts).
 */
import { isArray, put } from '../../structures/builtins.ts';
import { COLLECT, ENOUGH, STEP } from '../contract.ts';
import type { CollectStage, Cursor, Gather, PlanNode, Sink, Terms } from '../contract.ts';
import { note, noteStage } from '../observe/trace.ts';
import { nothing } from './cursors.ts';
import { beginByStages, finishByStages } from './ends.ts';
import type { Ends } from './ends.ts';
import { faster } from './faster.ts';
import { CURSOR, flow, ITEMS, SINK, TERMS } from './flow.ts';
import type { Flowing, Way } from './flow.ts';
import { Slot, wantedBy } from './slot.ts';
import { start } from './start.ts';

type Goal = Sink<unknown, unknown>;

/** One thing that is read, and the stages behind it up to the next that collects. */
export class Short implements Flowing, Ends {
  readonly id: number;
  readonly base: PlanNode;
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  head: Slot | undefined;
  asked: Slot | undefined;
  full: Slot | undefined;
  i: number;
  passed: number;
  n: number;
  value: unknown;
  /** The node that collects what comes out; undefined if that goes to the terminal. */
  private readonly into: PlanNode | undefined;

  /** The last stage is `last`; `source` is what `base` stands for. */
  constructor(
    id: number,
    last: PlanNode,
    base: PlanNode,
    into: PlanNode | undefined,
    source: Short['source'],
  ) {
    let slot: Slot | undefined;
    let tail: Slot | undefined;
    let full: Slot | undefined;
    for (let node = last, behind = 0; node !== base; behind++, node = node.up!) {
      slot = new Slot(node, behind, slot);
      if (behind === 0) tail = slot;
      if (full === undefined && slot.kind >= STEP && slot.step.full === true) full = slot;
    }
    this.id = id;
    this.base = base;
    this.way = isArray(source) ? ITEMS : TERMS;
    this.source = source;
    this.head = slot;
    this.asked = tail;
    this.full = full;
    this.i = 0;
    this.passed = 0;
    this.n = 0;
    this.value = undefined;
    this.into = into;
  }

  /** Gives elements to `sink` until it has enough (true) or there are no more (false). */
  pour(sink: Goal): boolean {
    while (this.asked !== undefined && beginByStages(this)) if (this.deliver(sink)) return true;
    if (this.full === undefined) {
      start(this);
      const lane = faster(this, sink);
      let enough;
      if (lane === undefined) enough = flow(this, sink);
      else {
        do enough = lane.text(lane, sink);
        while (enough === undefined && lane.goesOn(sink));
        lane.done();
      }
      if (enough !== false) return enough === true;
    }
    this.leave();
    while (this.asked !== undefined && finishByStages(this)) if (this.deliver(sink)) return true;
    return false;
  }

  private deliver(sink: Goal): boolean {
    const { ask } = sink;
    const { value } = this;
    try {
      const n = this.n++;
      return sink.add(value, n, ask === undefined ? undefined : ask(value, n)) === ENOUGH;
    } catch (error) {
      return this.fail(error, SINK, sink);
    }
  }

  /** The source has ended, or a stage wants no more: the stages behind have the last word. */
  leave(): void {
    const { full } = this;
    this.asked = full === undefined ? this.head : full.after;
    this.source = nothing;
    this.way = ITEMS;
  }

  fail(error: unknown, at: Slot | number, sink: Sink<never, unknown> | undefined): never {
    const { n, way, source, into } = this;
    if (at instanceof Slot) note(this, error, at.node, at.count === 0 ? 0 : at.count - 1);
    else if (at !== SINK) {
      note(
        this,
        error,
        this.base,
        (way === CURSOR ? (source as Cursor<unknown>).index : undefined) ?? this.i,
      );
    } else if (into !== undefined) note(this, error, into, n === 0 ? 0 : n - 1);
    else noteStage(this, error, sink!.name, n === 0 ? 0 : n - 1);
    throw error;
  }
}

/** The stages that collect between `root` and the end of `plan`, the last first; each with the node behind it. */
export function collectsOf(plan: PlanNode, root: PlanNode): Collect[] | undefined {
  let collects: Collect[] | undefined;
  let behind: PlanNode | undefined;
  for (let node = plan; node !== root; behind = node, node = node.up!) {
    if (node.kind === COLLECT) put((collects ??= []), collects.length, { node, behind });
  }
  return collects;
}

interface Collect {
  readonly node: PlanNode;
  readonly behind: PlanNode | undefined;
}

/** What takes the elements of a stage that collects; `wants`: how many the terminal asks for at most. */
export function gatherOf({ node, behind }: Collect, wants: number): Gather<unknown, unknown> {
  const stage = node.op as CollectStage<unknown, unknown>;
  const wanted = behind === undefined ? wants : wantedBy(behind);
  return (stage.limit === undefined || wanted === Infinity ? stage : stage.limit(wanted)).start();
}
