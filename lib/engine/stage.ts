/**
 * The contract of a stage: what an operation must say of itself so that the engine can run it.
 *
 *     root ◂ stage ◂ stage ◂ …            a plan: made once, run any number of times
 *     cursor ▸ step ▸ step ▸ …            a segment of a run: one cursor, the steps behind it, one loop
 *
 * A stage is one of four kinds. `MAP` and `FILTER` are a bare callback, which the loop calls itself. A `STEP` gives
 * none or one element for each element it gets. All else is a `PULL`: it reads its upstream by hand and is read by
 * a cursor, so it begins a new segment. Where elements come from is a `ROOT`.
 */
import type { Progression } from '../structures/progression.ts';
import type { ArrayCursor, Cursor } from './cursor.ts';
import type { Plan } from './plan.ts';
import type { Scope } from './scope.ts';
import type { Bounds } from './size.ts';

export const MAP = 0;
export const FILTER = 1;
export const STEP = 2;
export const PULL = 3;
export const ROOT = 4;
export type Kind = typeof MAP | typeof FILTER | typeof STEP | typeof PULL | typeof ROOT;

/** Given by a step: this element has no successor; go on with the next one. */
export const SKIP: unique symbol = Symbol('skip');
/** Given by a step: nothing more will come, and this element is not passed on. */
export const STOP: unique symbol = Symbol('stop');
export type Skip = typeof SKIP;
export type Stop = typeof STOP;

/** What a stage does to one element. A new one is made for each run. */
export interface Step<In, Out> {
  /** The step itself; `index` counts the elements that came in, from 0. */
  step(value: In, index: number): Out | Skip | Stop;
  /** Before the first pull: an element of its own (scan's seed). Asked from the last step to the first. */
  begin?(): Out | Skip;
  /** At the end: a last element, if one is held back (chunks). Asked from the first step to the last. */
  finish?(): Out | Skip;
  /** What was just given was the last (take). True from the start: nothing is pulled at all (take(0)). */
  full?: boolean;
  /** How many elements to pass over unseen (drop); a segment lets its cursor do that without reading `value`. */
  skip?: number;
  /** A cursor that does the same over an array from its start, a read at a time; its `index` counts what it has read. */
  over?(array: ArrayCursor<In>): Cursor<Out>;
}

/** What every stage and root may say of itself. None of it runs a callback. */
export interface Traits {
  /** The operation's name, as in plans, errors and traces. */
  readonly name: string;
  /** The arguments worth showing in a plan: `take(3)`. */
  readonly shown?: string;
  /** The user's own name for it, shown in plans and traces. */
  readonly label?: string;
  /** What is held in memory while it runs, in words: `n elements`, `every element`. Absent: nothing. */
  readonly holds?: string;
  /** Sources besides the main one. One that was never opened is closed with the run, if it is one-shot. */
  readonly sides?: readonly unknown[];
  /** Sources that are opened only when reached, and left alone before that (concat). */
  readonly later?: readonly unknown[];
  /** True: it may make a sequence endless, so that a run has to look at the sizes. */
  readonly unbounded?: boolean;
}

export interface StepStage<In, Out> extends Traits {
  start(): Step<In, Out>;
  size?(up: Bounds): Bounds;
  /** How many elements it wants at most (take, slice), so that the part above may do with fewer. */
  readonly wants?: number;
  /** Set by take, which does nothing else: how many elements pass. */
  readonly takes?: number;
}

export interface PullStage<In, Out> extends Traits {
  /** `up` opens the part above, the plan `above`, when it is called; and again when it is called again (cycle). */
  open(up: () => Cursor<In>, scope: Scope, above: Plan<unknown>): Cursor<Out>;
  size?(up: Bounds): Bounds;
  /** The same stage when no more than `count` elements are wanted of it (sort: a top-k). */
  limit?(count: number): PullStage<In, Out>;
}

export interface Root<T> extends Traits {
  open(scope: Scope): Cursor<T>;
  size(): Bounds;
  /** The user's own object behind the root, where there is one. */
  readonly foreign?: unknown;
  /** The elements, where they stand in an array that nobody changes (of). */
  readonly items?: readonly T[];
  /** The elements, where they are calculated (range). */
  readonly progression?: Progression;
  /** True: it cannot be run again, whatever stands behind it (share). */
  readonly oneShot?: boolean;
  /** Whether `value` is an element, where that can be told without walking (range). */
  has?(value: unknown): boolean;
}
