/**
 * A plan with a probe in every stage, for profile. The stages do what they did; the probe counts, times and notes.
 *
 *     root ◂ map ◂ take        becomes        root ◂ (probe) ◂ map' ◂ take'
 *
 * Time is charged to the stage at work alone: a stage that pulls does not pay for what runs above it.
 */
import { create, defineOwn, now, put } from '../../structures/builtins.ts';
import { nodesOf } from '../bounds.ts';
import { COLLECT, FILTER, MAP, PULL, SKIP, STEP, STOP } from '../contract.ts';
import type {
  Bounds,
  Callback,
  CollectStage,
  Cursor,
  Gather,
  PlanNode,
  PullStage,
  Scope,
  Skip,
  Step,
  StepStage,
  Stop,
} from '../contract.ts';
import { Plan } from '../plan.ts';
import { showNode } from './describe.ts';

/** What one stage did. */
export interface Lane {
  readonly op: string;
  out: number;
  ms: number;
}

/** Something that a stage did to an element: gave it, held it back, or said that it was the last. */
export interface Moment {
  readonly lane: number;
  readonly did: 'gave' | 'kept' | 'stopped';
  readonly value: unknown;
}

/** How many moments are noted for drawing. */
const MOMENTS = 60;

export class Recorder {
  readonly lanes: Lane[] = [];
  readonly moments: Moment[] = [];
  /** The lanes at work, the innermost last, and when the last of them began or went on. */
  private readonly working: number[] = [];
  private since = 0;
  /** Tells the time in milliseconds. */
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

  /** Runs `work` on the account of `lane`. */
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
    else result = new Plan(result, node.kind, probeOf(node, recorder, i), node.unbounded);
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
      return stepProbe(node.op as StepStage<unknown, unknown>, recorder, lane);
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
  probe.start = () => new ProbeGather(stage.start(), recorder, lane);
  if (stage.limit !== undefined) probe.limit = (count) => collectProbe(stage.limit!(count), recorder, lane);
  return probe;
}

class ProbeGather implements Gather<unknown, unknown> {
  private readonly inner: Gather<unknown, unknown>;
  private readonly recorder: Recorder;
  private readonly lane: number;

  constructor(inner: Gather<unknown, unknown>, recorder: Recorder, lane: number) {
    this.inner = inner;
    this.recorder = recorder;
    this.lane = lane;
  }

  add(value: unknown, index: number): void {
    this.recorder.on(this.lane, () => this.inner.add(value, index));
  }

  values(): unknown[] {
    const values = this.recorder.on(this.lane, () => this.inner.values());
    for (let i = 0; i < values.length; i++) this.recorder.note(this.lane, 'gave', values[i]);
    return values;
  }
}

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

function stepProbe(
  stage: StepStage<unknown, unknown>,
  recorder: Recorder,
  lane: number,
): StepStage<unknown, unknown> {
  const probe = create(stage) as Writable<StepStage<unknown, unknown>>;
  // The fast loops would take and drop for themselves; what else reads `takes` asks the stage itself.
  defineOwn(probe, 'takes', undefined);
  defineOwn(probe, 'skips', undefined);
  defineOwn(probe, 'wants', stage.wants);
  defineOwn(probe, 'shown', stage.shown);
  defineOwn(probe, 'size', stage.size && ((up: Bounds) => stage.size!(up)));
  probe.start = () => new ProbeStep(stage.start(), recorder, lane);
  return probe;
}

class ProbeStep implements Step<unknown, unknown> {
  readonly ask: Callback | undefined;
  private readonly inner: Step<unknown, unknown>;
  private readonly recorder: Recorder;
  private readonly lane: number;

  constructor(inner: Step<unknown, unknown>, recorder: Recorder, lane: number) {
    this.inner = inner;
    this.recorder = recorder;
    this.lane = lane;
    const { ask } = inner;
    this.ask = ask && ((value, index) => recorder.on(lane, () => ask(value, index)));
  }

  get full(): boolean {
    return this.inner.full === true;
  }

  step(value: unknown, index: number, answer: unknown): unknown {
    const result = this.recorder.on(this.lane, () => this.inner.step(value, index, answer));
    return this.report(result, value);
  }

  begin(): unknown {
    const { inner } = this;
    return inner.begin === undefined ? SKIP : this.report(inner.begin(), undefined);
  }

  finish(): unknown {
    const { inner } = this;
    return inner.finish === undefined ? SKIP : this.report(inner.finish(), undefined);
  }

  private report(result: unknown | Skip | Stop, value: unknown): unknown {
    if (result === SKIP) this.recorder.note(this.lane, 'kept', value);
    else
      this.recorder.note(this.lane, result === STOP ? 'stopped' : 'gave', result === STOP ? value : result);
    return result;
  }
}
