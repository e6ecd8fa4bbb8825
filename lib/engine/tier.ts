/**
 * What a class of plans may bring along to run some of its plans faster (lib/engine/fused; only seq.ts knows it).
 *
 * Each method runs `plan` into its job and gives undefined; or it gives the plan that is left to the plain engine:
 * `plan` itself, or the same with its source looked at already. Both make the same reads and the same calls in the same
 * order, and throw the same errors.
 */
import type { Sink, Terminal } from './drive.ts';
import type { Plan } from './plan.ts';
import { nextRun } from './run.ts';

/** A terminal at work. Made for one run by {@link jobOf}; the loops read their source from it. */
export interface Job {
  readonly id: number;
  readonly operation: string;
  /** An array, or nothing where the source is a range. */
  array: readonly unknown[];
  /** The first length of the array, or how many terms the range has. */
  length: number;
  /** How the loops read the source; the numbers are those of lib/engine/fused/parts.ts. */
  way: number;
  start: number;
  step: number;
  /** The result: an array, an accumulator, the element that was found. */
  value: unknown;
  /** Where the element stands that was found, −1 for nowhere. */
  index: number;
  /** Of reduce: whether there has been neither a seed nor an element. */
  empty: boolean;
}

/** What sum and mean keep besides. The numbers are the loops' own: how far they have come. */
export interface SumJob extends Job {
  readonly total: { add(value: number): void };
  /** The error for an element that is no number. */
  readonly refuse: (value: unknown) => Error;
  i: number;
  c: number;
  n: number;
  state: number;
}

const nothing: readonly unknown[] = [];

export function jobOf(operation: string, value: unknown): Job {
  return {
    id: nextRun(),
    operation,
    array: nothing,
    length: 0,
    way: 0,
    start: 0,
    step: 0,
    value,
    index: -1,
    empty: false,
  };
}

export function sumJobOf(
  operation: string,
  total: SumJob['total'],
  refuse: (value: unknown) => Error,
): SumJob {
  return { ...jobOf(operation, undefined), total, refuse, i: 0, c: 0, n: 0, state: 0 };
}

type Callback = (value: never, index: number) => unknown;
type Left = Plan<unknown> | undefined;

export interface Tier {
  toArray(plan: Plan<unknown>, job: Job): Left;
  sum(plan: Plan<unknown>, job: SumJob): Left;
  reduce(
    plan: Plan<unknown>,
    job: Job,
    reducer: (a: never, value: never, index: number) => unknown,
  ): Left;
  /** Up to the first element of which `predicate` says what is `wanted`. */
  test(plan: Plan<unknown>, job: Job, predicate: Callback, wanted: boolean): Left;
  /** Each element goes to `sink`, until that has enough. */
  each(plan: Plan<unknown>, terminal: Terminal, sink: Sink<never>): Left;
}
