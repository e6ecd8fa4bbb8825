/**
 * A plan with a probe in every stage, for profile. The stages behave as before; the probe counts, times and notes.
 *
 *     root ◂ map ◂ take        becomes        root ◂ (probe) ◂ map' ◂ take'
 *
 * Time is charged only to the stage at work: a stage that pulls does not pay for the stages above it.
 */
import { create, now, put } from '../../platform/builtins.ts';
import { nodesOf } from '../bounds.ts';
import { COLLECT, FILTER, MAP, PULL, SKIP, STEP, STOP } from '../contract.ts';
import type {
  AnySink,
  Bounds,
  Callback,
  CollectStage,
  Cursor,
  PlanNode,
  PullStage,
  Scope,
  Step,
  StepTraits,
} from '../contract.ts';
import { Plan } from '../plan.ts';
import { Sink, Terminal } from '../sink.ts';
import { StepKind } from '../step.ts';
import { showNode } from './describe.ts';

/** The record of one stage. */
export interface Lane {
  readonly op: string;
  out: number;
  ms: number;
}

/** One thing that a stage did with an element: it gave it, held it back, or said that it was the last. */
export interface Moment {
  readonly lane: number;
  readonly did: 'gave' | 'kept' | 'stopped';
  readonly value: unknown;
}

/** The largest number of moments that are noted for drawing. */
const MOMENTS = 60;

export class Recorder {
  readonly lanes: Lane[] = [];
  readonly moments: Moment[] = [];
  /** The lanes at work, the innermost last, and when the last of them began or went on. */
  private readonly working: number[] = [];
  private since = 0;
  /** The clock, in milliseconds. */
  private readonly clock: () => number;

  constructor(clock: () => number = now) {
    this.clock = clock;
  }

  note(lane: number, did: Moment['did'], value: unknown): void {
    if (did === 'gave') this.lanes[lane]!.out++;
    if (this.moments.length < MOMENTS) put(this.moments, this.moments.length, { lane, did, value });
  }

  enter(lane: number): void {
    this.charge();
    put(this.working, this.working.length, lane);
  }

  leave(): void {
    this.charge();
    this.working.length--;
  }

  private charge(): void {
    const { working, clock } = this;
    const time = clock();
    if (working.length > 0) this.lanes[working[working.length - 1]!]!.ms += time - this.since;
    this.since = time;
  }

  /** Runs `work` and charges its time to `lane`. */
  on<T>(lane: number, work: () => T): T {
    this.enter(lane);
    try {
      return work();
    } finally {
      this.leave();
    }
  }
}

/** `plan` with probes that report to `recorder`. */
export function probed(plan: PlanNode, recorder: Recorder): Plan {
  const nodes = nodesOf(plan);
  let result = nodes[0] as Plan;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    put(recorder.lanes, i, { op: showNode(node), out: 0, ms: 0 });
    if (i === 0) result = new Plan(result, PULL, new RootProbe(recorder), node.unbounded);
    else result = new Plan(result, node.kind, probeOf(node, recorder, i), node.unbounded, node.arg);
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
      return pullProbe(node.op as PullStage<unknown, unknown>, recorder, lane);
  }
}

function mapProbe(mapper: Callback, recorder: Recorder, lane: number): Callback {
  return (value, index) => {
    const result = recorder.on(lane, () => mapper(value, index));
    recorder.note(lane, 'gave', result);
    return result;
  };
}

function filterProbe(predicate: Callback, recorder: Recorder, lane: number): Callback {
  return (value, index) => {
    const passes = recorder.on(lane, () => predicate(value, index));
    recorder.note(lane, passes ? 'gave' : 'kept', value);
    return passes;
  };
}

class RootProbe implements PullStage<unknown, unknown> {
  private readonly recorder: Recorder;

  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  get name(): string {
    return 'probe';
  }

  open(up: () => Cursor<unknown>): Cursor<unknown> {
    return new ProbeCursor(up(), this.recorder, 0);
  }

  size(up: Bounds): Bounds {
    return up;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function pullProbe(
  stage: PullStage<unknown, unknown>,
  recorder: Recorder,
  lane: number,
): PullStage<unknown, unknown> {
  const probe = create(stage) as Writable<PullStage<unknown, unknown>>;
  probe.open = (up: () => Cursor<unknown>, scope: Scope, above: PlanNode) =>
    new ProbeCursor(
      recorder.on(lane, () => stage.open(up, scope, above)),
      recorder,
      lane,
    );
  return probe;
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
    const asked = ask && ((value: unknown, index: number) => recorder.on(lane, () => ask(value, index)));
    return new Sink(sink.name, PROBED, asked, sink, { recorder, lane });
  };
  return probe;
}

interface Account {
  readonly recorder: Recorder;
  readonly lane: number;
}

const PROBED = /* @__PURE__ */ new Terminal<unknown, AnySink, unknown[], Account>(
  ({ state, arg: { recorder, lane } }, value, index, answer) => {
    recorder.on(lane, () => state.how.add(state, value, index, answer) as unknown);
  },
  ({ state, arg: { recorder, lane } }) => {
    const values = recorder.on(lane, () => state.how.result(state) as unknown[]);
    for (let i = 0; i < values.length; i++) recorder.note(lane, 'gave', values[i]);
    return values;
  },
);

class ProbeCursor implements Cursor<unknown> {
  private readonly cursor: Cursor<unknown>;
  private readonly recorder: Recorder;
  private readonly lane: number;

  constructor(cursor: Cursor<unknown>, recorder: Recorder, lane: number) {
    this.cursor = cursor;
    this.recorder = recorder;
    this.lane = lane;
  }

  get value(): unknown {
    const value = this.recorder.on(this.lane, () => this.cursor.value);
    this.recorder.note(this.lane, 'gave', value);
    return value;
  }

  advance(): boolean | undefined {
    return this.recorder.on(this.lane, () => this.cursor.advance());
  }
}

/** Without `takes` and `skips`: faster loops would do those themselves, past the probe. */
function stepProbe(how: StepHow, recorder: Recorder, lane: number): StepHow {
  const report = (step: ProbeStep, result: unknown, value: unknown): unknown => {
    step.full = step.state.full;
    if (result === SKIP) recorder.note(lane, 'kept', value);
    else recorder.note(lane, result === STOP ? 'stopped' : 'gave', result === STOP ? value : result);
    return result;
  };
  const { begin, finish } = how;
  const probe = new StepKind<unknown, Step<unknown, unknown>, unknown, unknown>({
    name: how.name,
    label: how.label,
    start(step) {
      const { arg } = step;
      const inner: Step<unknown, unknown> = { arg, state: undefined, ask: undefined, full: false, skip: 0 };
      step.state = inner;
      how.start?.(inner);
      const { ask } = inner;
      step.ask = ask && ((value, index) => recorder.on(lane, () => ask(value, index)));
      step.full = inner.full;
    },
    step: (step, value, index, answer) =>
      report(
        step,
        recorder.on(lane, () => how.step(step.state, value, index, answer)),
        value,
      ),
    begin: begin && ((step) => report(step, begin(step.state), undefined)),
    finish: finish && ((step) => report(step, finish(step.state), undefined)),
    size: how.size,
    shown: how.shown,
    holds: how.holds,
    wants: how.wants,
  });
  return probe as unknown as StepHow;
}

type StepHow = StepTraits<unknown, unknown, unknown, unknown>;

type ProbeStep = Step<unknown, Step<unknown, unknown>>;
