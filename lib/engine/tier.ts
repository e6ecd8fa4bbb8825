/**
 * What a class of plans may bring along to run its plans faster (lib/engine/fused; only seq.ts knows it).
 *
 * Each method runs `plan` into its job, or answers false before anything has happened, and the plain engine runs it.
 * Both make the same reads and the same calls in the same order, and throw the same errors.
 */
import { nothing } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Sink, Terminal } from './drive.ts';
import type { Plan } from './plan.ts';
import { SET } from './pristine.ts';
import type { BuiltinWalk } from './pristine.ts';
import { nextRun } from './run.ts';
import type { Segment } from './segment.ts';
import type { Pulled } from './walk.ts';

/** A terminal at work. Made for one run by {@link jobOf}; the loops read their source from it. */
export interface Job {
  readonly id: number;
  readonly operation: string;
  /** The source, where it is an array, a Set, a Map or a string. */
  array: readonly unknown[];
  /** Whether that array is a new one of ours, so that it can be the result. */
  fresh: boolean;
  /** The source, where it is neither that nor a range: advanced to its first element. */
  cursor: Cursor<unknown> | undefined;
  /** Where the source comes in parts: what gives them. `array` or `cursor` is the part at work. */
  parts: Cursor<unknown> | undefined;
  /** How many elements came before that part. */
  first: number;
  /** What has to be closed at the end, if anything. */
  segment: Segment<unknown> | undefined;
  /** How many elements the source has, as far as is known; 0 only where there are none. Afterwards, how many came. */
  length: number;
  /** How the loops read the source; the numbers are those of lib/engine/fused/parts.ts. */
  way: number;
  /** Which built-in it is, of a Set, Map or string: a number of pristine.ts. */
  walk: BuiltinWalk;
  start: number;
  step: number;
  /** The result: an array, an accumulator, the element that was found. */
  value: unknown;
  /** Where the element stands that was found, or with which the sink had enough; −1 for nowhere. */
  index: number;
  /** Of reduce: whether there has been neither a seed nor an element. */
  empty: boolean;
}

/** What sum and mean keep besides. The numbers are the loops' own: how far they have come with the last block. */
export interface Sum {
  readonly total: { add(value: number): void };
  /** The error for an element that is no number. */
  readonly refuse: (value: unknown) => Error;
  i: number;
  c: number;
  n: number;
  /** How many elements each stage of a deep chain has seen. */
  counts: readonly number[];
}

const zeros: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

export function jobOf(operation: string, value: unknown): Job {
  return {
    id: nextRun(),
    operation,
    array: nothing,
    fresh: false,
    cursor: undefined,
    parts: undefined,
    first: 0,
    segment: undefined,
    length: 0,
    way: 0,
    walk: SET,
    start: 0,
    step: 0,
    value,
    index: -1,
    empty: false,
  };
}

export function sumInto(total: Sum['total'], refuse: Sum['refuse']): Sum {
  return { total, refuse, i: 0, c: 0, n: 0, counts: zeros };
}

type Callback = (value: never, index: number) => unknown;

export interface Tier {
  toArray(plan: Plan<unknown>, job: Job): boolean;
  sum(plan: Plan<unknown>, job: Job, sum: Sum): boolean;
  reduce(plan: Plan<unknown>, job: Job, reducer: (a: never, value: never, index: number) => unknown): boolean;
  /** Up to the first element of which `predicate` says what is `wanted`. */
  test(plan: Plan<unknown>, job: Job, predicate: Callback, wanted: boolean): boolean;
  /** Each element goes to `sink`, until that has enough. */
  each(plan: Plan<unknown>, terminal: Terminal, sink: Sink<never>): boolean;
  /** What stands behind an iterator over `plan`; undefined where the plain engine has to. */
  iterate<T>(plan: Plan<T>): Pulled<T> | undefined;
}
