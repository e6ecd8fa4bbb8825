/** The profile of a recorded run: its stages and sides in numbers, its moments, a picture, a table. */
import { put } from '../../platform/builtins.ts';
import { table } from '../../structures/textTable.ts';
import { drawLanes } from './lanes.ts';
import type { Moment, Recorder } from './recorder.ts';

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

/** A source beside the main one (of zip, concat, a join …), which was opened in a profiled run. */
export interface ProfiledSide {
  /** The plan of the side on one line; `from` for anything that is no plan. */
  readonly op: string;
  /** The number of the stage that reads it. */
  readonly into: number;
  /** The number of elements it gave. */
  readonly out: number;
}

/** The result of {@link Seq.profile}. As a string it is a table. */
export interface Profile {
  /** The stages, the source first. */
  readonly stages: ProfiledStage[];
  /** The sources beside the main one, in the order in which they were first opened. */
  readonly sides: ProfiledSide[];
  /** What happened first, moment by moment: as many as `moments` says. */
  readonly moments: readonly Moment[];
  /** A picture of the moments, one line for each stage and side, time from left to right. */
  lanes(): string;
  /** A table with one line for each stage. */
  toString(): string;
}

/** The profile of a recorded run. It counts on if the run does: an iterator of it may still be walked. */
export function profileOf<S extends ProfiledStage>(
  recorder: Recorder,
  count: number,
  stagesNow: () => S[],
): Profile & { readonly stages: S[] } {
  const { lanes, moments } = recorder;
  return {
    get stages() {
      return stagesNow();
    },
    get sides() {
      return sidesOf(recorder, count);
    },
    moments,
    lanes: () => drawLanes(lanes, count, moments),
    toString: () => print(stagesNow()),
  };
}

/** The elements that each stage got and gave. */
export function stagesOf({ lanes }: Recorder, count: number): ProfiledStage[] {
  const stages: ProfiledStage[] = [];
  for (let i = 0; i < count; i++) {
    const { op, out, ms } = lanes[i]!;
    put(stages, i, { op, in: i === 0 ? 0 : lanes[i - 1]!.out, out, ms });
  }
  return stages;
}

function sidesOf({ lanes }: Recorder, count: number): ProfiledSide[] {
  const sides: ProfiledSide[] = [];
  for (let i = count; i < lanes.length; i++) {
    const { op, into, out } = lanes[i]!;
    put(sides, i - count, { op, into: into!, out });
  }
  return sides;
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
