/**
 * A plan with a probe in every stage, for profile. The stages behave as before; the probe counts, times and notes.
 *
 *     root ◂ map ◂ take        becomes        root ◂ (probe) ◂ map' ◂ take'
 *
 * Time is charged only to the stage at work: a stage that pulls does not pay for the stages above it.
 */
import { create } from '../../platform/builtins.ts';
import { nodesOf, traitsOf } from '../bounds.ts';
import { COLLECT, FILTER, MAP, PULL, ROOT, STEP } from '../contract.ts';
import type {
  AnySink,
  Bounds,
  Callback,
  CollectStage,
  Cursor,
  PlanNode,
  PullStage,
  Root,
  Scope,
} from '../contract.ts';
import { Plan } from '../plan.ts';
import { Sink, Terminal } from '../sink.ts';
import { Collected } from './collected.ts';
import { showNode } from './describe.ts';
import { Inputs } from './inputs.ts';
import { ProbeCursor } from './probeCursor.ts';
import type { Recorder } from './recorder.ts';
import { SidesScope, watchSides } from './sides.ts';
import type { Reader, Side } from './sides.ts';
import { stepProbe } from './stepProbe.ts';
import type { StepHow } from './stepProbe.ts';

/** `plan` with probes that report to `recorder`. */
export function probed(plan: PlanNode, recorder: Recorder): Plan {
  const nodes = nodesOf(plan);
  for (let i = 0; i < nodes.length; i++) recorder.add(showNode(nodes[i]!));
  recorder.stages = nodes.length;
  const root = nodes[0] as Plan;
  const inputs = root.kind === ROOT ? inputsOf(root, recorder, 0) : undefined;
  let result = inputs === undefined ? root : rootWithSides(root, recorder, inputs);
  result = new Plan(result, PULL, new RootProbe(recorder, inputs), root.unbounded);
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i]!;
    result = new Plan(result, node.kind, probeOf(node, recorder, i), node.unbounded, node.arg);
  }
  return result;
}

function probeOf(node: PlanNode, recorder: Recorder, lane: number): Plan['op'] {
  switch (node.kind) {
    case MAP:
      return mapProbe(node.op as Callback, recorder, lane);
    case FILTER:
      return filterProbe(node.op as Callback, recorder, lane);
    case STEP:
      return stepProbe(node.op as StepHow, recorder, lane);
    case COLLECT:
      return collectProbe(node.op as CollectStage<unknown, unknown>, recorder, lane);
    default:
      return pullProbe(node, recorder, lane);
  }
}

function mapProbe(mapper: Callback, recorder: Recorder, lane: number): Callback {
  return (value, index) => {
    const from = recorder.next(lane - 1);
    const result = recorder.on(lane, () => mapper(value, index), from);
    recorder.note(lane, 'gave', result, [from]);
    return result;
  };
}

function filterProbe(predicate: Callback, recorder: Recorder, lane: number): Callback {
  return (value, index) => {
    const from = recorder.next(lane - 1);
    const passes = recorder.on(lane, () => predicate(value, index), from);
    recorder.note(lane, passes ? 'gave' : 'dropped', value, [from]);
    return passes;
  };
}

/** The record of what a stage or root with sides reads; undefined for a root without sides. */
function inputsOf(node: PlanNode, recorder: Recorder, lane: number): Inputs | undefined {
  const { holds, sides, later } = traitsOf(node);
  const sided = sides !== undefined;
  if (lane === 0 && !sided && later === undefined) return undefined;
  return new Inputs(recorder, lane, holds !== undefined, sided);
}

/** The scope in which the sides of a stage get their lanes. In an asynchronous run it has to be the stage's own. */
function sidesScope(scope: Scope, recorder: Recorder, reader: Reader): Scope {
  return recorder.waits ? watchSides(scope, recorder, reader) : new SidesScope(scope, recorder, reader);
}

const noSides: readonly unknown[] = [];

function rootWithSides(node: Plan, recorder: Recorder, inputs: Inputs): Plan {
  const root = node.op as Root<unknown>;
  const probe = create(root) as Writable<Root<unknown>>;
  const reader = { stage: 0, inputs, order: root.sides ?? noSides, sides: [] };
  probe.open = (scope) => root.open(sidesScope(scope, recorder, reader));
  return new Plan(undefined, ROOT, probe, node.unbounded, undefined, node.waits);
}

class RootProbe implements PullStage<unknown, unknown> {
  private readonly recorder: Recorder;
  private readonly inputs: Inputs | undefined;

  constructor(recorder: Recorder, inputs: Inputs | undefined) {
    this.recorder = recorder;
    this.inputs = inputs;
  }

  get name(): string {
    return 'probe';
  }

  open(up: () => Cursor<unknown>, scope: Scope): Cursor<unknown> {
    const { recorder } = this;
    const probe = new ProbeCursor(recorder, 0, this.inputs, undefined);
    scope.after(() => probe.close());
    probe.cursor = recorder.on(0, up);
    return probe;
  }

  size(up: Bounds): Bounds {
    return up;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function pullProbe(node: PlanNode, recorder: Recorder, lane: number): PullStage<unknown, unknown> {
  const stage = node.op as PullStage<unknown, unknown> & Partial<Calling>;
  const probe = create(stage) as Writable<PullStage<unknown, unknown>>;
  const sides: Side[] = [];
  probe.open = (up, scope, above) => {
    const inputs = inputsOf(node, recorder, lane)!;
    const cursor = new ProbeCursor(recorder, lane, inputs, undefined);
    let isRead = false;
    const read = (): Cursor<unknown> => {
      isRead = true;
      return new ReadCursor(up(), recorder, lane - 1, inputs);
    };
    const calling = stage.calling?.((ask) => inputs.calls(ask));
    const within = sidesScope(scope, recorder, { stage: lane, inputs, order: stage.sides ?? noSides, sides });
    inputs.join(lane - 1, -1);
    cursor.cursor = recorder.on(lane, () => (calling ?? stage).open(read, within, above));
    // A stage that reads ahead opens the part above in its own way.
    if (!isRead && calling === undefined)
      recorder.readBy(lane - 1, (id, value) => inputs.read(id, value, lane - 1));
    return cursor;
  };
  return probe;
}

/** A stage that calls its callback ahead of time, side by side: the same one, with its callback put into another. */
interface Calling {
  calling(around: (ask: Callback) => Callback): PullStage<unknown, unknown>;
}

/** The part above a stage that reads it by hand: reports what is read. */
class ReadCursor implements Cursor<unknown> {
  value: unknown = undefined;
  private readonly cursor: Cursor<unknown>;
  private readonly recorder: Recorder;
  private readonly lane: number;
  private readonly inputs: Inputs;

  constructor(cursor: Cursor<unknown>, recorder: Recorder, lane: number, inputs: Inputs) {
    this.cursor = cursor;
    this.recorder = recorder;
    this.lane = lane;
    this.inputs = inputs;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  advance(): boolean | undefined {
    const { cursor, recorder, lane, inputs } = this;
    const has = cursor.advance();
    if (has === false) inputs.end(lane);
    else if (has === true) {
      // The part above has read it already, so this asks nobody.
      this.value = cursor.value;
      inputs.read(recorder.next(lane), this.value, lane);
    }
    return has;
  }
}

function collectProbe(
  stage: CollectStage<unknown, unknown>,
  recorder: Recorder,
  lane: number,
): CollectStage<unknown, unknown> {
  const probe = create(stage) as Writable<CollectStage<unknown, unknown>>;
  probe.start = (wanted) => {
    const sink = stage.start(wanted);
    const { ask } = sink;
    const asked =
      ask && ((value: unknown, index: number) => recorder.asking(lane, value, () => ask(value, index)));
    const collected = new Collected(recorder, lane, stage, wanted);
    return new Sink(sink.name, PROBED, asked, sink, { recorder, lane, collected });
  };
  return probe;
}

interface Account {
  readonly recorder: Recorder;
  readonly lane: number;
  readonly collected: Collected;
}

const PROBED = /* @__PURE__ */ new Terminal<unknown, AnySink, unknown[], Account>(
  ({ state, arg: { recorder, lane, collected } }, value, index, answer) => {
    const from = recorder.peek(lane - 1);
    recorder.on(lane, () => state.how.add(state, value, index, answer) as unknown, from);
    collected.add(value, index, answer);
  },
  ({ state, arg: { recorder, lane, collected } }) => {
    const values = recorder.on(lane, () => state.how.result(state) as unknown[]);
    recorder.hand(lane, values, collected.origins(values));
    return values;
  },
);
