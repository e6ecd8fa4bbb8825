/** A profile of the library, told as a story. */
import type { Lane, Step, Story } from './story.ts';
import { lastUses } from './uses.ts';
import { full, short } from './values.ts';

/** What the library says of a run: a part of its `Profile`. */
export interface Told {
  readonly stages: readonly {
    readonly op: string;
    readonly in: number;
    readonly out: number;
    readonly waited?: number;
  }[];
  readonly sides: readonly { readonly op: string; readonly into: number; readonly out: number }[];
  readonly moments: readonly Moment[];
}

interface Moment {
  readonly stage: number;
  readonly did: Step['did'];
  readonly value?: unknown;
  readonly from?: readonly number[];
  readonly at?: number;
}

/** What is known of a run besides its profile. */
export interface Run {
  readonly terminal: string;
  readonly line: number | undefined;
  /** The stages of `explain`. */
  readonly plan: readonly { readonly min: number; readonly max: number; readonly buffers: string }[];
  readonly waits: boolean;
  readonly limit: number;
  readonly result: { readonly value: unknown } | undefined;
  readonly error: { readonly error: unknown } | undefined;
  /** The stage that an error came from, as the library knows it. */
  readonly trace: (error: unknown) => { readonly stage: string } | undefined;
  /** Shows a value in full. */
  readonly show: (value: unknown) => string;
}

/** The operation's name in `filter "label"` or `range(0, 10)`. */
export const nameIn = (op: string): string => /^[\w…]+/.exec(op)?.[0] ?? op;

export function tell(told: Told, run: Run): Story {
  const lanes = lanesOf(told, run);
  const steps = withRejection(stepsOf(told, run), lanes, run);
  const { error, result, line } = run;
  return {
    version: 1,
    terminal: run.terminal,
    ...(line === undefined ? {} : { line }),
    lanes,
    steps,
    whole: told.moments.length < run.limit,
    held: mostHeld(steps),
    ...(result === undefined || result.value === undefined ? {} : { result: run.show(result.value) }),
    ...(error === undefined ? {} : { error: errorOf(error.error, steps) }),
    waits: run.waits,
  };
}

/** A promise that was rejected has no moment: the error is put where the library knows that it came from. */
function withRejection(steps: Step[], lanes: readonly Lane[], { error, trace }: Run): Step[] {
  if (error === undefined || steps.some(({ did }) => did === 'threw')) return steps;
  const stage = trace(error.error)?.stage;
  const lane = lanes.map(({ name, role }) => (role === 'stage' ? name : '')).lastIndexOf(stage ?? '-');
  if (lane < 0) return steps;
  let end = steps.length;
  while (end > 0 && steps[end - 1]!.did === 'closed') end--;
  const held = steps.map((step) => step.lane === lane && step.did === 'held').lastIndexOf(true, end - 1);
  const from = held < 0 ? {} : { from: steps[held]!.from!, hue: steps[held]!.hue! };
  const at = steps[end]?.at ?? steps.at(-1)?.at;
  const time = at === undefined ? {} : { at };
  const threw: Step = {
    lane,
    did: 'threw',
    text: nameOfError(error.error),
    full: full(error.error),
    ...from,
    ...time,
  };
  return [...steps.slice(0, end), threw, ...steps.slice(end)];
}

function errorOf(error: unknown, steps: readonly Step[]): NonNullable<Story['error']> {
  const thrown = steps.filter(({ did }) => did === 'threw').at(-1);
  const lane = thrown === undefined ? {} : { lane: thrown.lane };
  if (error instanceof Error) return { name: error.name, message: error.message, ...lane };
  return { name: 'thrown', message: full(error), ...lane };
}

/** The words of `explain` for a stage that takes every element before it gives one. */
const COLLECTS = /^every element(,|$)|only the first/;

function lanesOf({ stages, sides }: Told, { plan, terminal }: Run): Lane[] {
  const lanes: Lane[] = stages.map((stage, i) => ({
    role: i === 0 ? 'source' : 'stage',
    op: stage.op,
    name: nameIn(stage.op),
    in: stage.in,
    out: stage.out,
    ...(stage.waited === undefined ? {} : { waited: stage.waited }),
    ...(i === 0 ? sizeOf(plan[0], stage.op) : {}),
    ...(i > 0 && COLLECTS.test(plan[i]?.buffers ?? '') ? { collects: true } : {}),
  }));
  const out = stages.at(-1)!.out;
  lanes.push({ role: 'terminal', op: terminal, name: terminal, in: out, out });
  for (const { op, into, out: given } of sides)
    lanes.push({ role: 'side', op, name: nameIn(op), into, in: 0, out: given });
  return lanes;
}

function sizeOf(first: Run['plan'][number] | undefined, op: string): Partial<Lane> {
  if (first === undefined) return {};
  const { min, max } = first;
  const known = min === max;
  const own = known && /^(from|of|group)\b/.test(op);
  return { ...(known ? { size: min === Infinity ? null : min } : {}), ...(own ? { own } : {}) };
}

function stepsOf({ stages, moments }: Told, run: Run): Step[] {
  const count = stages.length;
  const steps: Step[] = [];
  /** The step of each moment; −1 if it has none. */
  const places: number[] = [];
  let sources = 0;
  moments.forEach((moment, i) => {
    const { stage, did } = moment;
    if (isSilent(moments, i, count)) {
      places.push(-1);
      return;
    }
    const from = (moment.from ?? []).map((source) => places[source]!).filter((place) => place >= 0);
    const lane = stage < count ? stage : stage + 1;
    const base = did === 'gave' && from.length === 0 && (stage === 0 || stage >= count);
    const hue = base ? sources++ : from.length > 0 ? (steps[from[0]!]!.hue ?? -1) : -1;
    const step = stepOf(moment, lane, from, hue, run.show);
    places.push(steps.length);
    steps.push(step);
    // The terminal has it.
    if (stage === count - 1 && did === 'gave') steps.push({ ...step, lane: count, from: [steps.length - 1] });
  });
  return steps;
}

function stepOf(
  moment: Moment,
  lane: number,
  from: readonly number[],
  hue: number,
  show: (value: unknown) => string,
): Step {
  const { did, value, at } = moment;
  const time = at === undefined ? {} : { at: Math.round(at * 10) / 10 };
  if (did === 'asked' || did === 'ended' || did === 'closed') return { lane, did, ...time };
  const text = did === 'threw' ? nameOfError(value) : 'value' in moment ? short(value) : '·';
  const whole = did === 'threw' ? full(value) : 'value' in moment ? show(value) : 'passed over, not read';
  return {
    lane,
    did,
    text,
    ...(whole === text ? {} : { full: whole }),
    ...(from.length > 0 ? { from } : {}),
    hue,
    ...time,
  };
}

const nameOfError = (error: unknown): string => (error instanceof Error ? error.name : short(error));

/** True for what has no column: a question that is handed on, and the end of a stage that is no source. */
function isSilent(moments: readonly Moment[], i: number, count: number): boolean {
  const { stage, did } = moments[i]!;
  if (stage === 0 || stage >= count) return false;
  if (did === 'ended' || did === 'closed') return true;
  const next = moments[i + 1];
  return did === 'asked' && next?.did === 'asked' && (next.stage < stage || next.stage >= count);
}

/** The largest number of elements that were in the chain at once: those that are held, and the one that moves. */
export function mostHeld(steps: readonly Step[]): number {
  const last = lastUses(steps);
  let most = 0;
  let alive: number[] = [];
  steps.forEach((step, i) => {
    alive = alive.filter((end) => end > i);
    if (step.did === 'held') alive.push(last.get(`${step.lane} ${step.from?.[0]}`) ?? steps.length);
    else if (step.did === 'gave') most = Math.max(most, alive.length + 1);
    most = Math.max(most, alive.length);
  });
  return most;
}
