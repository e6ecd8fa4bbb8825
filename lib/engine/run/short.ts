/**
 * A run that opens nothing: over an array, terms, or what a stage has collected of them. It owns nothing and closes nothing.
 *
 *     array ▸ slot ▸ … ▸ a gather      what that gives ▸ slot ▸ … ▸ a sink
 *
 * Where anything else stands in the plan, or its array is not read as one, a pass runs it (pass.ts).
 */
import { isArray, put } from '../../structures/builtins.ts';
import { COLLECT, ENOUGH, LIST, STEP } from '../contract.ts';
import type { CollectStage, Cursor, Gather, PlanNode, Sink, Terms } from '../contract.ts';
import { note, noteStage } from '../observe/trace.ts';
import { nothing } from './cursors.ts';
import { beginByStages, finishByStages } from './ends.ts';
import type { Ends } from './ends.ts';
import { faster } from './faster.ts';
import { CURSOR, flow, ITEMS, SINK, TERMS } from './flow.ts';
import type { Flowing, Way } from './flow.ts';
import type { List } from './sinks.ts';
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
  /** The node that collects what comes out, and what takes it; undefined if that goes to the terminal. */
  readonly into: PlanNode | undefined;
  gather: Gather<unknown, unknown> | undefined;

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
    this.gather = undefined;
  }

  /** Gives `sink` what stages give by themselves before the first pull; true if it has enough. */
  begin(sink: Goal): boolean {
    while (this.asked !== undefined && beginByStages(this)) if (this.deliver(sink)) return true;
    return false;
  }

  /** Gives `sink` what stages hold back at the end; true if it has enough. */
  finish(sink: Goal): boolean {
    while (this.asked !== undefined && finishByStages(this)) if (this.deliver(sink)) return true;
    return false;
  }

  /** Reads what a stage has collected. */
  give(items: readonly unknown[]): void {
    this.way = ITEMS;
    this.source = items;
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

/**
 * Runs `plan` over `items`, which `root` stands for, into `sink`. Stages are asked for elements of their own from the terminal up;
 * what wants nothing lets nothing above it run. Then all runs from the top down. In one function, so that stacks are short.
 */
export function runShort(
  plan: PlanNode,
  root: PlanNode,
  items: Short['source'],
  id: number,
  sink: Goal,
): void {
  const collects = collectsOf(plan, root);
  const count = collects === undefined ? 0 : collects.length;
  const below: Short[] = [];
  let goal = sink;
  let part = new Short(id, plan, count === 0 ? root : collects![0]!.node, undefined, items);
  if (part.begin(sink)) return;
  for (let k = 0; k < count && part.full === undefined; k++) {
    const { node } = collects![k]!;
    const gather = gatherOf(collects![k]!, sink.wants);
    goal = gather as unknown as Goal;
    put(below, k, part);
    part = new Short(id, node.up!, k + 1 < count ? collects![k + 1]!.node : root, node, items);
    part.gather = gather;
    part.begin(goal);
  }
  for (;;) {
    if (part.full === undefined) {
      start(part);
      const lane = faster(part, goal);
      let enough;
      if (lane === undefined) enough = flow(part, goal);
      else {
        do enough = lane.text(lane, goal);
        while (enough === undefined && lane.goesOn(goal));
        lane.done();
      }
      if (enough === true) return;
    }
    part.leave();
    if (part.finish(goal)) return;
    const { gather } = part;
    if (gather === undefined) return;
    let values;
    try {
      values = gather.values();
    } catch (error) {
      note(part, error, part.into!, 0);
      throw error;
    }
    part = below[below.length - 1]!;
    below.length--;
    part.give(values);
    goal = part.gather === undefined ? sink : (part.gather as unknown as Goal);
    if (goal.into === LIST && part.head === undefined) {
      (goal as unknown as List<unknown>).values = values;
      return;
    }
  }
}

/** The stages that collect between `root` and the end of `plan`, the last first; each with the node behind it. */
function collectsOf(plan: PlanNode, root: PlanNode): Collect[] | undefined {
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
function gatherOf({ node, behind }: Collect, wants: number): Gather<unknown, unknown> {
  const stage = node.op as CollectStage<unknown, unknown>;
  const wanted = behind === undefined ? wants : wantedBy(behind);
  return (stage.limit === undefined || wanted === Infinity ? stage : stage.limit(wanted)).start();
}
