/** What the moments of a profile say about counts and origins, worked out without the library. */
import type { Moment, Profile } from 'seqable';

export interface Folded {
  /** For each stage, the elements that the moments tell of, in and out. */
  readonly stages: { in: number; out: number }[];
  /** For each side, how many elements it gave. */
  readonly sides: number[];
}

/** The counts of each stage, added up from what it has said about itself. */
export function fold({ stages, sides, moments }: Pick<Profile, 'stages' | 'sides' | 'moments'>): Folded {
  const gave = (lane: number): number =>
    moments.filter(({ stage, did }) => stage === lane && did === 'gave').length;
  return {
    stages: stages.map((_, stage) => ({ in: inOf(moments, stage), out: gave(stage) })),
    sides: sides.map((_, side) => gave(stages.length + side)),
  };
}

/** The number of elements of the stage before that went into anything that `stage` did. */
function inOf(moments: readonly Moment[], stage: number): number {
  const came = new Set<number>();
  for (const moment of moments) {
    if (moment.stage !== stage) continue;
    for (const from of moment.from ?? []) if (moments[from]!.stage === stage - 1) came.add(from);
  }
  return came.size;
}

/** What is wrong with moments, as sentences: each rule of what a moment may say. */
export function faultsOf({
  stages,
  sides,
  moments,
}: Pick<Profile, 'stages' | 'sides' | 'moments'>): string[] {
  const faults: string[] = [];
  const say = (i: number, what: string): void => {
    faults.push(`moment ${i} (${moments[i]!.did} of ${moments[i]!.stage}): ${what}`);
  };
  const given = new Map<string, number>();
  moments.forEach(({ stage, from = [], did }, i) => {
    for (const source of from) {
      const { stage: lane, did: deed } = moments[source]!;
      const reads =
        lane === stage - 1 || (lane >= stages.length && sides[lane - stages.length]!.into === stage);
      if (source >= i) say(i, `comes from ${source}, which is later`);
      if (deed !== 'gave') say(i, `comes from ${source}, which is no element`);
      if (!reads) say(i, `comes from lane ${lane}, which it does not read`);
      if (did === 'gave') given.set(`${stage} ${source}`, i);
    }
    if (new Set(from).size < from.length) say(i, 'names an element twice');
  });
  moments.forEach(({ stage, from = [], did }, i) => {
    if (did !== 'dropped' && did !== 'stopped') return;
    if (from.length !== 1) say(i, 'is not about one element');
    if (given.has(`${stage} ${from[0]}`)) say(i, 'went on nevertheless');
  });
  return faults;
}
