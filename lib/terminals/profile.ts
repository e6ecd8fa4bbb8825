/**
 * profile: what a run does, stage by stage: elements in and out, time, and a picture of the first elements.
 *
 * A plan with probes is handed to the user's function; the plan itself is not touched, so that a run that is not
 * profiled costs nothing more.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { fromPlan } from '../engine/lazy.ts';
import { probed, Recorder } from '../engine/observe/probe.ts';
import type { Moment } from '../engine/observe/probe.ts';
import { facadeLike, knownPlan } from '../engine/plan.ts';
import { put, stringSlice } from '../structures/builtins.ts';
import { pad, table } from '../structures/table.ts';

/** One stage of a profiled run. */
export interface ProfiledStage {
  /** The operation, with the arguments worth showing. */
  readonly op: string;
  /** How many elements it was given. */
  readonly in: number;
  /** How many elements it gave. */
  readonly out: number;
  /** Its own time, callbacks included, without what runs above it, in milliseconds. */
  readonly ms: number;
}

/** What {@link Seq.profile} found. Printed as a string it is a table. */
export interface Profile {
  /** Source first. */
  readonly stages: ProfiledStage[];
  /** A picture of the first elements, one line a stage, time from left to right. */
  lanes(): string;
  /** A table, one line a stage. */
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
  return { result: run(facade as unknown as S), profile: profileOf(recorder) };
}

/** What a run is found to have done. */
export function profileOf(recorder: Recorder): Profile {
  return profileWith(recorder, stagesOf(recorder), ['ms']);
}

/** The same, with these stages; a table of them shows `times`, all in milliseconds. */
export function profileWith<S extends ProfiledStage, K extends keyof S & string>(
  { moments }: Recorder,
  stages: S[],
  times: readonly K[],
): Profile & { readonly stages: S[] } {
  return { stages, lanes: () => drawLanes(stages, moments), toString: () => print(stages, times) };
}

/** What each stage was given and gave. */
export function stagesOf({ lanes }: Recorder): ProfiledStage[] {
  const stages: ProfiledStage[] = [];
  for (let i = 0; i < lanes.length; i++) {
    const { op, out, ms } = lanes[i]!;
    put(stages, i, { op, in: i === 0 ? 0 : lanes[i - 1]!.out, out, ms });
  }
  return stages;
}

function print<S extends ProfiledStage>(stages: readonly S[], times: readonly (keyof S & string)[]): string {
  const head = ['stage', 'in', 'out'];
  for (let j = 0; j < times.length; j++) put(head, 3 + j, times[j]!);
  const rows: string[][] = [head];
  for (let i = 0; i < stages.length; i++) {
    const stage = stages[i]!;
    const row = [stage.op, i === 0 ? '–' : `${stage.in}`, `${stage.out}`];
    for (let j = 0; j < times.length; j++)
      put(row, 3 + j, `${(((stage[times[j]!] as number) * 1000) | 0) / 1000}`);
    put(rows, i + 1, row);
  }
  return table(rows);
}

/** One column a moment: what the stage gave, `×` for an element that went no further, `■` for a stop. */
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

/** How wide a picture may be, in characters. */
const LINE = 110;

function markOf({ did, value }: Moment): string {
  if (did !== 'gave') return did === 'kept' ? '×' : '■';
  const text = show(value);
  return text.length > 8 ? `${stringSlice(text, 0, 7)}…` : text;
}
