/**
 * profile: the work of a run, stage by stage: elements in and out, time, and what happened to the first elements.
 *
 * A plan with probes is given to the user's function; the plan itself does not change, so that a run that is not
 * profiled costs nothing more.
 */
import { callable, limit, option, optionalObject, receiver } from '../engine/arguments/check.ts';
import { fromPlan } from '../engine/lazy.ts';
import { probed } from '../engine/observe/probe.ts';
import { profileOf, stagesOf } from '../engine/observe/profiled.ts';
import type { Profile } from '../engine/observe/profiled.ts';
import { MOMENTS, Recorder } from '../engine/observe/recorder.ts';
import { facadeLike, knownPlan } from '../engine/plan.ts';
import { now } from '../platform/builtins.ts';

export type { Profile, ProfiledSide, ProfiledStage } from '../engine/observe/profiled.ts';
export type { Moment } from '../engine/observe/recorder.ts';

/** Options of {@link Seq.profile}. */
export interface ProfileOptions {
  /** The largest number of moments to tell; 60 without it. */
  moments?: number | undefined;
  /** False: the clock is not read, every time is 0, and the run is slowed down less. */
  time?: boolean | undefined;
}

/** {@link Seq.profile} for any iterable. */
export function profile<S extends Iterable<unknown>, R>(
  source: S,
  run: (source: S) => R,
  options?: ProfileOptions,
): { result: R; profile: Profile } {
  const plan = receiver('profile', source);
  callable(source, 'profile', 'run', run);
  const { moments, time } = checkOptions(source, options);
  const recorder = new Recorder(time ? now : undefined, moments);
  const watched = probed(plan, recorder);
  const count = recorder.lanes.length;
  const alike = knownPlan(source) && facadeLike(source, watched);
  const facade = alike ?? fromPlan(watched);
  const result = run(facade as unknown as S);
  recorder.finish();
  return { result, profile: profileOf(recorder, count, () => stagesOf(recorder, count)) };
}

/** The options, each read once. */
export function checkOptions(
  source: unknown,
  options: ProfileOptions | undefined,
): { moments: number; time: boolean } {
  optionalObject(source, 'profile', 'options', options, checkOptions);
  const most = option(source, options, 'moments');
  return {
    moments: most === undefined ? MOMENTS : limit(source, 'profile', 'moments', most),
    time: option(source, options, 'time') !== false,
  };
}
