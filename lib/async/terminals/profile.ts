/**
 * profile: the work of a run, stage by stage, and the time that each of them was waited for.
 *
 * Counts and times are those of Seq's. A map or filter becomes a step, so that its result is counted when it has come.
 * The time between a stage that cannot continue and the next call of any stage is waiting for that stage; if several
 * calls are under way, for the one that was asked last.
 */
import { callable, receiver } from '../../engine/arguments/check.ts';
import { called, someOf } from '../../engine/bounds.ts';
import { FILTER, MAP, SKIP, STEP } from '../../engine/contract.ts';
import type { Callback } from '../../engine/contract.ts';
import { probed } from '../../engine/observe/probe.ts';
import { Recorder } from '../../engine/observe/recorder.ts';
import { facadeLike, Plan } from '../../engine/plan.ts';
import { StepKind } from '../../engine/step.ts';
import { now, put } from '../../platform/builtins.ts';
import { profileOf, stagesOf } from '../../engine/observe/profiled.ts';
import type { Profile, ProfiledStage } from '../../engine/observe/profiled.ts';
import { checkOptions } from '../../terminals/profile.ts';
import type { ProfileOptions } from '../../terminals/profile.ts';
import { deferred, settled, thenOf } from '../engine/promises.ts';

/** One stage of a profiled run that may have waited. */
export interface AsyncProfiledStage extends ProfiledStage {
  /** The time that it was waited for, in milliseconds. */
  readonly waited: number;
}

/** The result of {@link AsyncSeq.profile}. */
export interface AsyncProfile extends Profile {
  /** The stages, the source first. */
  readonly stages: AsyncProfiledStage[];
}

interface Outcome {
  readonly result: unknown;
  readonly profile: AsyncProfile;
}

/** Runs `run` over `source` with a probe in every stage; waits for the promise that it returns. */
export function profile(
  source: unknown,
  run: (source: never) => unknown,
  options?: ProfileOptions,
): Promise<Outcome> {
  const outcome = deferred<Outcome>();
  try {
    const plan = receiver('profile', source);
    callable(source, 'profile', 'run', run);
    const { moments, time } = checkOptions(source, options);
    const recorder = new WaitingRecorder(time ? now : undefined, moments);
    const watched = facadeLike(source, probed(stepped(plan), recorder));
    const count = recorder.lanes.length;
    const end = (result: unknown): void => {
      recorder.finish();
      outcome.resolve({ result, profile: recorder.profile(count) });
    };
    const result = run(watched as never);
    const then = thenOf(result);
    if (then === undefined) end(result);
    else settled(result, then, end, outcome.reject);
  } catch (error) {
    outcome.reject(error);
  }
  return outcome.promise;
}

class WaitingRecorder extends Recorder {
  private readonly waited: number[] = [];
  /** The stage that is waited for, and the start of the wait. */
  private lane = -1;
  private start = 0;

  override get waits(): boolean {
    return true;
  }

  override on<R>(lane: number, work: () => R, from: number = -1): R {
    const { clock } = this;
    if (this.lane >= 0 && clock !== undefined) {
      this.waited[this.lane] = (this.waited[this.lane] ?? 0) + clock() - this.start;
      this.lane = -1;
    }
    const result = super.on(lane, work, from);
    // The highest stage comes first: those below it answer "not yet" because of it.
    if (this.lane < 0 && clock !== undefined && (result === undefined || thenOf(result) !== undefined)) {
      this.lane = lane;
      this.start = clock();
    }
    return result;
  }

  /** An element is held while its answer has not come. */
  override asking<R>(lane: number, value: unknown, work: () => R): R {
    const answer = super.asking(lane, value, work);
    if (thenOf(answer) !== undefined) this.note(lane, 'held', value, [this.peek(lane - 1)]);
    return answer;
  }

  profile(count: number): AsyncProfile {
    return profileOf(this, count, () => {
      const found = stagesOf(this, count);
      const stages: AsyncProfiledStage[] = [];
      for (let i = 0; i < found.length; i++) put(stages, i, { ...found[i]!, waited: this.waited[i] ?? 0 });
      return stages;
    });
  }
}

/** The same plan, with a step in place of each map and filter. */
function stepped(plan: Plan): Plan {
  const { up, kind, op } = plan;
  if (up === undefined) return plan;
  const before = stepped(up);
  if (kind === MAP) return new Plan(before, STEP, MAPPED, false, op);
  if (kind === FILTER) return new Plan(before, STEP, FILTERED, false, op);
  return new Plan(before, kind, op, plan.unbounded, plan.arg);
}

function ask(step: { readonly arg: unknown; ask: Callback | undefined }): void {
  step.ask = step.arg as Callback;
}

const MAPPED = /* @__PURE__ */ new StepKind<unknown, unknown, unknown, unknown>({
  name: 'map',
  start: ask,
  step: (_step, _value, _index, answer) => answer,
  size: called,
});

const FILTERED = /* @__PURE__ */ new StepKind<unknown, unknown, unknown, unknown>({
  name: 'filter',
  start: ask,
  step: (_step, value, _index, passes) => (passes ? value : SKIP),
  size: someOf,
});
