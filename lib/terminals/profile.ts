/**
 * profile: the work of a run, stage by stage: elements in and out, time, and a picture of the first elements.
 *
 * A plan with probes is given to the user's function; the plan itself does not change, so that a run that is not
 * profiled costs nothing more.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { fromPlan } from '../engine/lazy.ts';
import { probed, Recorder } from '../engine/observe/probe.ts';
import type { Moment } from '../engine/observe/probe.ts';
import { facadeLike, knownPlan } from '../engine/plan.ts';
import { put, stringSlice } from '../platform/builtins.ts';
import { pad, table } from '../structures/textTable.ts';

/** One stage of a profiled run. */
export interface ProfiledStage {
  /** The operation, with the arguments worth showing. */
  readonly op: string;
  /** The number of elements it got. */
  readonly in: number;
  /** The number of elements it gave. */
  readonly out: number;
  /** Its own time in milliseconds: callbacks included, stages above it excluded. */
  readonly ms: number;
}

/** The result of {@link Seq.profile}. As a string it is a table. */
export interface Profile {
  /** The stages, the source first. */
  readonly stages: ProfiledStage[];
  /** A picture of the first elements, one line for each stage, time from left to right. */
  lanes(): string;
  /** A table with one line for each stage. */
  toString(): string;
}

/** {@link Seq.profile} for any iterable. */
export function profile<S extends Iterable<unknown>, R>(
  source: S,
  run: (source: S) => R,
): { result: R; profile: Profile } {
  const plan = receiver('profile', source);
  callable(source, 'profile', 'run', run);
  const recorder = new Recorder();
  const watched = probed(plan, recorder);
  const alike = knownPlan(source) && facadeLike(source, watched);
  const facade = alike ?? fromPlan(watched);
  return { result: run(facade as unknown as S), profile: profileOf(recorder, stagesOf(recorder)) };
}

/** The profile of a recorded run. */
export function profileOf<S extends ProfiledStage>(
  { moments }: Recorder,
  stages: S[],
): Profile & { readonly stages: S[] } {
  return { stages, lanes: () => drawLanes(stages, moments), toString: () => print(stages) };
}

/** The elements that each stage got and gave. */
export function stagesOf({ lanes }: Recorder): ProfiledStage[] {
  const stages: ProfiledStage[] = [];
  for (let i = 0; i < lanes.length; i++) {
    const { op, out, ms } = lanes[i]!;
    put(stages, i, { op, in: i === 0 ? 0 : lanes[i - 1]!.out, out, ms });
  }
  return stages;
}

/** The table of a run; `waited` is there if the run takes time. */
function print(stages: readonly (ProfiledStage & { readonly waited?: number })[]): string {
  const rows: string[][] = [['stage', 'in', 'out', 'ms']];
  for (let i = 0; i < stages.length; i++) {
    const { op, in: given, out, ms, waited } = stages[i]!;
    const row = [op, i === 0 ? '–' : `${given}`, `${out}`, shownTime(ms)];
    if (waited !== undefined) {
      rows[0]![4] = 'waited';
      row[4] = shownTime(waited);
    }
    put(rows, i + 1, row);
  }
  return table(rows);
}

const shownTime = (ms: number): string => `${((ms * 1000) | 0) / 1000}`;

/** One column for each moment: the value given, `×` for an element that went no further, `■` for a stop. */
function drawLanes(stages: readonly ProfiledStage[], moments: readonly Moment[]): string {
  const lines: string[] = [];
  let width = 0;
  for (let i = 0; i < stages.length; i++) width = stages[i]!.op.length > width ? stages[i]!.op.length : width;
  for (let lane = 0; lane < stages.length; lane++) {
    let line = pad(stages[lane]!.op, width + 2);
    for (let i = 0; i < moments.length && line.length < LINE; i++) {
      const mark = markOf(moments[i]!);
      line += moments[i]!.lane === lane ? `${mark} ` : pad('', mark.length + 1);
    }
    put(lines, lane, line);
  }
  let text = '';
  for (let i = 0; i < lines.length; i++) text += (i === 0 ? '' : '\n') + lines[i]!;
  return text;
}

/** The largest width of a picture, in characters. */
const LINE = 110;

function markOf({ did, value }: Moment): string {
  if (did !== 'gave') return did === 'kept' ? '×' : '■';
  const text = show(value);
  return text.length > 8 ? `${stringSlice(text, 0, 7)}…` : text;
}
