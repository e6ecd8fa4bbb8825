/**
 * Measures by the processor's clock, not the wall's: other programs then cost a little warmth of the caches, no more.
 * The contestants take turns, so that what changes while measuring changes for all of them; of each one's samples the
 * lower quartile counts.
 */

/** Runs something so many times. */
export type Repeat = (times: number) => void;

export interface Effort {
  /**
   * Milliseconds that each contestant runs before it is measured; up to five times as many, until it has run 400 times.
   * Callbacks that are made anew and called from built-ins (the standard's helpers) are compiled only after some 200 runs.
   */
  warmUp: number;
  /** Samples of each. */
  samples: number;
  /** Milliseconds that a sample should last at least. */
  sample: number;
}

/** Who has so many samples and has run for so many milliseconds gets no more: one run may take a second. */
const FEWEST = 5;
const LONG = 3000;

/** Milliseconds of CPU that this process, all its threads, has used. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function spent(work: () => void): number {
  const before = cpuTime();
  work();
  return cpuTime() - before;
}

const WARM_RUNS = 400;

/** Nanoseconds per run of each contestant. */
export function measure(contestants: readonly Repeat[], effort: Effort): number[] {
  const turns = takingTurns(contestants.length, effort);
  let turn = turns.next();
  while (!turn.done) {
    const { contestant, times } = turn.value;
    turn = turns.next(spent(() => contestants[contestant]!(times)));
  }
  return turn.value;
}

/** Which contestant is to run, and how many times. */
interface Turn {
  contestant: number;
  times: number;
}

/** Gives out turns, is told the milliseconds that each took, and ends with nanoseconds per run. */
export function* takingTurns(
  count: number,
  { warmUp, samples, sample }: Effort,
): Generator<Turn, number[], number> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(yield* calibrate(i, warmUp, sample));
  const taken: number[][] = times.map(() => []);
  const used = times.map(() => 0);
  for (let round = 0; round < samples; round++) {
    for (let i = 0; i < count; i++) {
      if (taken[i]!.length >= FEWEST && used[i]! > LONG) continue;
      const now = yield { contestant: i, times: times[i]! };
      used[i]! += now;
      taken[i]!.push((now * 1e6) / times[i]!);
    }
  }
  return taken.map(lowerQuartile);
}

/** Warms up, and gives how many runs last as long as a sample should. */
function* calibrate(contestant: number, warmUp: number, sample: number): Generator<Turn, number, number> {
  let times = 1;
  let used = 0;
  let runs = 0;
  let rounds = 0;
  while (rounds < 3 || used < warmUp || (runs < WARM_RUNS && used < warmUp * 5)) {
    const now = yield { contestant, times };
    used += now;
    runs += times;
    rounds++;
    if (now < sample) times = Math.ceil(now < sample / 10 ? times * 8 : (times * sample) / now);
    else if (now > sample * 2 && times > 1) times = Math.ceil((times * sample) / now);
  }
  return times;
}

export function lowerQuartile(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)]!;
}

export function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
