/** The scope of a probed stage: each side source that is opened in it has a lane of its own. */
import { apply, put } from '../../platform/builtins.ts';
import type { Cursor, Given, PlanNode, Scope } from '../contract.ts';
import { knownPlan } from '../plan.ts';
import { showPlan } from './describe.ts';
import type { Inputs } from './inputs.ts';
import { ProbeCursor } from './probeCursor.ts';
import type { Recorder } from './recorder.ts';

/** The largest number of stages of a side that its lane is named after. */
const NAMED = 6;

/** The lanes of the sides of one stage, by the source and by how often it had been opened. */
export interface Side {
  readonly source: unknown;
  readonly lane: number;
}

/** A stage or root, its number, and what is known of its sides. */
export interface Reader {
  readonly stage: number;
  readonly inputs: Inputs;
  /** The sides in their order, where they are known before they are opened. */
  readonly order: readonly unknown[];
  /** The sides that have been opened, in this run of the stage or an earlier one. */
  readonly sides: Side[];
}

export class SidesScope implements Scope {
  private readonly scope: Scope;
  private readonly recorder: Recorder;
  private readonly reader: Reader;
  /** The sides that have been opened in this run of the stage. */
  private readonly isOpen: boolean[] = [];

  constructor(scope: Scope, recorder: Recorder, reader: Reader) {
    this.scope = scope;
    this.recorder = recorder;
    this.reader = reader;
  }

  get operation(): string {
    return this.scope.operation;
  }

  get role(): PlanNode | undefined {
    return this.scope.role;
  }

  open<T>(source: unknown, lasts?: boolean): Cursor<T> {
    const { scope } = this;
    return this.watch(source, () => scope.open<T>(source, lasts));
  }

  /** Opens `source` with a probe. */
  watch<T>(source: unknown, open: () => Cursor<T>): Cursor<T> {
    const { scope, recorder, reader } = this;
    const lane = this.laneOf(source);
    const probe = new ProbeCursor(recorder, lane, undefined, reader.inputs);
    scope.after(() => probe.close());
    probe.cursor = recorder.on(lane, open);
    return probe as Cursor<unknown> as Cursor<T>;
  }

  openResult<T>(source: unknown, method?: unknown, given?: Given): Cursor<T> {
    return this.scope.openResult<T>(source, method, given);
  }

  endless(role: PlanNode | undefined): void {
    this.scope.endless(role);
  }

  after(hook: () => void): void {
    this.scope.after(hook);
  }

  /** The lane of `source`: a new one, unless it was opened in an earlier run of the stage. */
  private laneOf(source: unknown): number {
    const { isOpen, recorder } = this;
    const { sides, stage, inputs, order } = this.reader;
    let i = 0;
    let place = -1;
    for (; i < sides.length && (sides[i]!.source !== source || isOpen[i] === true); i++)
      if (sides[i]!.source === source) place = indexFrom(order, source, place + 1);
    if (i === sides.length) {
      const plan = knownPlan(source);
      put(sides, i, {
        source,
        lane: recorder.add(plan === undefined ? 'from' : showPlan(plan, NAMED), stage),
      });
    }
    put(isOpen, i, true);
    inputs.join(sides[i]!.lane, indexFrom(order, source, place + 1));
    return sides[i]!.lane;
  }
}

type Open = (source: unknown, ...more: unknown[]) => Cursor<unknown>;
type OpenFork = (node: unknown, fiber: unknown, source?: unknown) => Cursor<unknown>;

/** The parts of an asynchronous scope by which a stage opens its sides. */
interface Watched {
  open: Open;
  openFork: OpenFork;
}

/** The scope itself, which now opens sides with a probe: an asynchronous stage knows more of its scope than `Scope` says. */
export function watchSides(scope: Scope, recorder: Recorder, reader: Reader): Scope {
  const sides = new SidesScope(scope, recorder, reader);
  const watched = scope as Scope & Watched;
  const { open, openFork } = watched;
  /** The sides that have a probe already, when they are opened for a fiber of their own. */
  const opened: unknown[] = [];
  watched.open = ((source: unknown, lasts?: boolean) => {
    put(opened, opened.length, source);
    return sides.watch(source, () => apply(open, scope, [source, lasts]) as Cursor<unknown>);
  }) as Scope['open'] & Open;
  watched.openFork = (node, fiber, source) => {
    const fork = (): Cursor<unknown> => apply(openFork, scope, [node, fiber, source]) as Cursor<unknown>;
    const isSide = indexFrom(reader.order, source, 0) < reader.order.length;
    const isWatched = indexFrom(opened, source, 0) < opened.length;
    return isSide && !isWatched ? sides.watch(source, fork) : fork();
  };
  return scope;
}

/** The index of `source` in `order`, from `start` on; past the end if it is not there. */
function indexFrom(order: readonly unknown[], source: unknown, start: number): number {
  let i = start;
  while (i < order.length && order[i] !== source) i++;
  return i;
}
