/**
 * Where everything of a picture stands. A row for each lane, the side sources above the lane that reads them; one column
 * for each step, but a question stands in the column of its answer. In a row nothing overlaps: it knows where it is free.
 */
import type { Lane, Step, Story } from './story.ts';
import { lastUses } from './uses.ts';

/** The height of a row of a stage, and of a side. */
const ROW = 62;
const SIDE = 48;
const TOP = 44;
/** The height of a pill, and half of it. */
export const HALF = 13;
/** Pixels of a character in a pill. */
const LETTER = 7.3;
/** Bands of elements that are held: pixels from one to the next, and how many there is room for. */
const BAND = 4.5;
const BANDS = 9;

/** Something in the picture that belongs to a step. */
export interface Place {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  /** Half of its width. */
  readonly half: number;
}

/** An element that is held: from its dot to where it leaves, if that is told. */
export interface Band {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** The last step that it went into; −1 if none. */
  readonly until: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The vertical middle of each lane. */
  readonly rows: readonly number[];
  readonly places: readonly Place[];
  readonly bands: ReadonlyMap<number, Band>;
  /** For each question, the lane that asks. */
  readonly askers: ReadonlyMap<number, number>;
  /** Times worth showing, at their columns. */
  readonly times: readonly { readonly x: number; readonly at: number }[];
}

export function layout(story: Story): Layout {
  const rows = rowsOf(story.lanes);
  const { places, times } = placesOf(story, rows);
  const right = places.reduce((most, { x, half }) => Math.max(most, x + half), 0);
  return {
    width: Math.ceil(right + endRoom(story)),
    height: Math.max(...rows) + 34,
    rows,
    places,
    bands: bandsOf(story, places, right),
    askers: askersOf(story),
    times,
  };
}

/** The room for what is written behind the last column. */
function endRoom({ whole, lanes }: Story): number {
  const source = lanes[0]!;
  if (!whole) return 190;
  return source.size === undefined || source.size === source.out ? 60 : 150;
}

/** The middle of each lane's row. */
export function rowsOf(lanes: readonly Lane[]): number[] {
  const rows: number[] = lanes.map(() => 0);
  let y = TOP;
  lanes.forEach((lane, i) => {
    if (lane.role === 'side') return;
    lanes.forEach((side, j) => {
      if (side.role !== 'side' || side.into !== i) return;
      rows[j] = y;
      y += SIDE;
    });
    rows[i] = y;
    y += ROW;
  });
  return rows;
}

export const terminalOf = (lanes: readonly Lane[]): number =>
  lanes.findIndex(({ role }) => role === 'terminal');

/** Half the width of what is drawn for a step. */
function halfOf({ did, text = '' }: Step): number {
  if (did === 'gave') return Math.max(HALF, ([...text].length * LETTER + 13) / 2);
  if (did === 'threw') return Math.max(15, ([...text].length * 6.4) / 2);
  return did === 'held' ? 5 : did === 'dropped' || did === 'stopped' ? 10 : 4;
}

function placesOf(story: Story, rows: readonly number[]): Pick<Layout, 'places' | 'times'> {
  const { steps } = story;
  const longest = steps.reduce((most, { text = '' }) => Math.max(most, [...text].length), 1);
  const column = Math.min(34, Math.max(19, 17 + longest * 1.8));
  const free: number[] = rows.map(() => 0);
  const places: Place[] = [];
  const times: { x: number; at: number }[] = [];
  const stretch = stretchOf(story);
  let x = 24 - column + HALF;
  let time = 0;
  steps.forEach((step, i) => {
    const half = halfOf(step);
    const y = rows[step.lane]!;
    if (step.did === 'asked') {
      places.push({ step: i, x: -1, y, half: 0 });
      return;
    }
    const gap = step.at === undefined ? 0 : Math.min(150, (step.at - time) * stretch);
    if (step.at !== undefined) time = step.at;
    x = Math.max(x + column + gap, free[step.lane]! + half);
    if (gap > 14) times.push({ x, at: step.at! });
    free[step.lane] = x + half + 4;
    places.push({ step: i, x, y, half });
  });
  return { places: withQuestions(steps, places), times };
}

/** Pixels of a millisecond. */
function stretchOf({ steps }: Story): number {
  const total = steps.at(-1)?.at ?? 0;
  return total > 0 ? Math.min(4, 620 / total) : 0;
}

/** A question stands in the column of the next thing that its lane does. */
function withQuestions(steps: readonly Step[], places: readonly Place[]): Place[] {
  const right = places.reduce((most, { x }) => Math.max(most, x), 0);
  return places.map((place, i) => {
    if (place.x >= 0) return place;
    const { lane } = steps[i]!;
    const answer = steps.findIndex((step, j) => j > i && step.lane === lane && step.did !== 'asked');
    return { ...place, x: answer < 0 ? right + 22 : places[answer]!.x };
  });
}

/** The place of each element that is held. Bands lie on one another, so that their thickness is the memory. */
function bandsOf({ steps }: Story, places: readonly Place[], right: number): Map<number, Band> {
  const uses = lastUses(steps);
  const bands = new Map<number, Band>();
  /** The steps at which the bands of each row end. */
  const ends: number[][] = [];
  steps.forEach(({ did, lane, from = [] }, i) => {
    if (did !== 'held') return;
    const until = uses.get(`${lane} ${from[0]}`) ?? -1;
    const row = (ends[lane] ??= []);
    let level = 0;
    while (row[level] !== undefined && row[level]! >= i) level++;
    row[level] = until < 0 ? Infinity : until;
    const { x, y } = places[i]!;
    const to = until < 0 ? right : places[until]!.x - places[until]!.half - 3;
    bands.set(i, { step: i, from: x, to: Math.max(x, to), y: y + offset(level), until });
  });
  return bands;
}

/** From the middle outwards: 0, below, above … */
function offset(level: number): number {
  const place = Math.min(level, BANDS - 1);
  return (place % 2 === 0 ? -place / 2 : (place + 1) / 2) * BAND;
}

/** Who asks: the lane where the element before has come to, else the first that takes all elements, or the terminal. */
export function askersOf({ steps, lanes }: Story): Map<number, number> {
  const askers = new Map<number, number>();
  const terminal = terminalOf(lanes);
  steps.forEach(({ did, lane }, i) => {
    if (did !== 'asked') return;
    const into = lanes[lane]!.into;
    if (into === undefined) askers.set(i, askerOf(steps, lanes, i, lane, terminal));
    else askers.set(i, into);
  });
  return askers;
}

function askerOf(
  steps: readonly Step[],
  lanes: readonly Lane[],
  i: number,
  lane: number,
  terminal: number,
): number {
  for (let j = i - 1; j >= 0; j--) {
    const before = steps[j]!;
    if (before.did !== 'asked' && before.lane > lane && before.lane <= terminal) return before.lane;
  }
  const collects = lanes.findIndex((each, j) => j > lane && j < terminal && each.collects === true);
  return collects < 0 ? terminal : collects;
}
