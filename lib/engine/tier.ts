/**
 * What a class of plans may bring along to run some of its plans faster (lib/engine/fused; only seq.ts knows it).
 *
 * Each method runs `plan` into its job and gives undefined; or it gives the plan that is left to the plain engine:
 * `plan` itself, or the same with its source looked at already. Both make the same reads and the same calls in the same
 * order, and throw the same errors.
 */
import type { Sink, Terminal } from './drive.ts';
import type { Plan } from './plan.ts';

/** What toArray keeps. */
export interface ArrayJob {
  result: unknown[];
}

/** What sum and mean keep. The rest is the loops' own: how far they have come. */
export interface SumJob {
  readonly operation: string;
  readonly total: { add(value: number): void };
  /** The error for an element that is no number. */
  readonly refuse: (value: unknown) => Error;
  i: number;
  c: number;
  n: number;
  state: number;
  value: unknown;
}

/** What reduce keeps. */
export interface ReduceJob {
  readonly operation: string;
  /** Whether there has been neither a seed nor an element. */
  empty: boolean;
  value: unknown;
}

/** What a test that ends at the first hit has found: where it stands, −1 for nowhere, and what it is. */
export interface TestJob {
  readonly operation: string;
  index: number;
  value: unknown;
}

type Callback = (value: never, index: number) => unknown;
type Left = Plan<unknown> | undefined;

export interface Tier {
  toArray(plan: Plan<unknown>, job: ArrayJob): Left;
  sum(plan: Plan<unknown>, job: SumJob): Left;
  reduce(
    plan: Plan<unknown>,
    job: ReduceJob,
    reducer: (a: never, value: never, index: number) => unknown,
  ): Left;
  /** Up to the first element of which `predicate` says what is `wanted`. */
  test(plan: Plan<unknown>, job: TestJob, predicate: Callback, wanted: boolean): Left;
  /** Each element goes to `sink`, until that has enough. */
  each(plan: Plan<unknown>, terminal: Terminal, sink: Sink<never>): Left;
}
