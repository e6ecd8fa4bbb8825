/** A story as a worker sent it, taken apart and put together again out of what may stand in one. */
import type { Did, Eager, EagerLane, Lane, NoEager, Step, Story } from '../lanes/story.ts';
import { countOf, listOf, numberOf, textOf } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const ROLES: readonly unknown[] = ['source', 'stage', 'terminal', 'side'] satisfies Lane['role'][];
const DIDS: readonly unknown[] = [
  ...(['asked', 'gave', 'held', 'dropped', 'stopped', 'threw', 'ended', 'closed'] satisfies Did[]),
];
const NONE: readonly unknown[] = ['endless', 'oneShot', 'tooMuch', 'threw', 'waits'] satisfies NoEager[];

const MOST_LANES = 200;
const MOST_STEPS = 2000;

/** The fields that are there, each made sure of. */
function some<T extends object>(
  fields: Fields,
  makers: { readonly [K in keyof T]?: (value: unknown) => T[K] },
): Partial<T> {
  const kept = Object.entries(makers as Record<string, (value: unknown) => unknown>)
    .filter(([key]) => fields[key] !== undefined)
    .map(([key, make]) => [key, make(fields[key])]);
  return Object.fromEntries(kept) as Partial<T>;
}

const yes = (value: unknown): boolean => value === true;

function laneOf(value: unknown): Lane | undefined {
  if (!isFields(value) || !ROLES.includes(value['role'])) return undefined;
  return {
    role: value['role'] as Lane['role'],
    op: textOf(value['op'], 200),
    name: textOf(value['name'], 100),
    in: countOf(value['in']),
    out: countOf(value['out']),
    ...some<Lane>(value, {
      code: (code) => textOf(code, 200),
      into: countOf,
      collects: yes,
      size: (size) => (size === null ? null : countOf(size)),
      own: yes,
      waited: numberOf,
    }),
  };
}

/** `number` is the step's own: what it comes from must be before it. */
function stepOf(value: unknown, number: number, lanes: number): Step | undefined {
  if (!isFields(value) || !DIDS.includes(value['did'])) return undefined;
  const lane = countOf(value['lane']);
  if (lane >= lanes) return undefined;
  return {
    lane,
    did: value['did'] as Did,
    ...some<Step>(value, {
      text: (text) => textOf(text, 40),
      full: (full) => textOf(full, 400),
      from: (from) => listOf(from, countOf, 1000).filter((one) => one < number),
      hue: (hue) => Math.max(-1, Math.floor(numberOf(hue))),
      at: (at) => Math.max(0, numberOf(at)),
    }),
  };
}

/** A story; undefined if it is none, or one whose steps do not fit together. */
export function cleanStory(value: unknown): Story | undefined {
  if (!isFields(value)) return undefined;
  const lanes = listOf(value['lanes'], laneOf, MOST_LANES);
  const raw = Array.isArray(value['steps']) ? (value['steps'] as unknown[]).slice(0, MOST_STEPS) : [];
  const steps = raw.map((step, i) => stepOf(step, i, lanes.length));
  if (lanes.length === 0 || steps.includes(undefined)) return undefined;
  return {
    version: 1,
    terminal: textOf(value['terminal'], 100),
    lanes,
    steps: steps as Step[],
    whole: value['whole'] === true,
    held: countOf(value['held']),
    waits: value['waits'] === true,
    ...some<Story>(value, { line: countOf, result: (text) => textOf(text, 2000), error: errorOf }),
  };
}

function errorOf(value: unknown): NonNullable<Story['error']> {
  const { name, message, lane } = isFields(value) ? value : {};
  const known = { name: textOf(name, 100), message: textOf(message, 1000) };
  return lane === undefined ? known : { ...known, lane: countOf(lane) };
}

function eagerLaneOf(value: unknown): EagerLane | undefined {
  if (!isFields(value)) return undefined;
  const dot = (one: unknown): EagerLane['dots'][number] | undefined =>
    isFields(one)
      ? { hue: Math.max(-1, Math.floor(numberOf(one['hue']))), on: one['on'] === true }
      : undefined;
  return {
    op: textOf(value['op'], 200),
    in: countOf(value['in']),
    out: countOf(value['out']),
    dots: listOf(value['dots'], dot, 400),
  };
}

export function cleanEager(value: unknown): Eager | undefined {
  if (!isFields(value)) return undefined;
  if (value['none'] !== undefined) {
    return NONE.includes(value['none']) ? { none: value['none'] as NoEager } : undefined;
  }
  return {
    lanes: listOf(value['lanes'], eagerLaneOf, MOST_LANES),
    read: countOf(value['read']),
    steps: countOf(value['steps']),
    held: countOf(value['held']),
  };
}
