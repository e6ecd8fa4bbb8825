/**
 * The words of the engine: what a stage, a step, a cursor, a plan is. Types and a few constants; it imports nothing.
 *
 *     root ◂ stage ◂ stage ◂ …            a plan: made once, run any number of times
 *     items or cursor ▸ step ▸ step ▸ …   a part of a run: what is read, the steps behind it, one loop
 *
 * A stage is one of five kinds. `MAP` and `FILTER` are a bare callback, which the loop calls itself. A `STEP` gives none
 * or one element for each element it gets. A `COLLECT` takes all elements, one by one, and gives an array at the end.
 * All else is a `PULL`: it reads what stands above it by hand. Where elements come from is a `ROOT`, or a `SOURCE`,
 * which is the user's own object and nothing else.
 */

export const MAP = 0;
export const FILTER = 1;
export const STEP = 2;
/** A step that asks a callback first; only a run tells it from other steps. */
export const ASK = 3;
export const COLLECT = 4;
export const PULL = 5;
export const ROOT = 6;
export const SOURCE = 7;
export type Kind =
  typeof MAP | typeof FILTER | typeof STEP | typeof COLLECT | typeof PULL | typeof ROOT | typeof SOURCE;

/** Given by a step: this element has no successor; go on with the next one. */
export const SKIP: unique symbol = Symbol('skip');
/** Given by a step: nothing more will come, and this element is not passed on. */
export const STOP: unique symbol = Symbol('stop');
export type Skip = typeof SKIP;
export type Stop = typeof STOP;

/** A callback over elements, called without a receiver. */
export type Callback = (value: unknown, index: number) => unknown;

/** A step at work in one run: what the operation keeps there. */
export interface Step<A, S> {
  /** The argument of the operation. */
  readonly arg: A;
  /** What it remembers from one element to the next. */
  state: S;
  /**
   * The user's callback, where there is one: called with the element before `step`, which is told its answer. So who
   * runs the step may wait for the answer in between. It is called without a receiver.
   */
  ask: Callback | undefined;
  /** What was just given was the last (take). True from the start: nothing is pulled at all (take(0)). */
  full: boolean;
  /** How many elements to pass over unseen (drop), without reading their values. */
  skip: number;
}

/** An open source behind one protocol: `advance` moves on, `value` is where it stands. */
export interface Cursor<T> {
  /**
   * True if there is an element, false at the end; not called again after false. Undefined: not yet, call again. Nothing
   * is lost by that, so a cursor that reads another one passes the answer on and keeps in fields what it had.
   * `advance` never reads the `value` of an element that nobody wants.
   */
  advance(): boolean | undefined;
  /** The element. Read once, right after `advance` has answered true. */
  readonly value: T;
  /**
   * The next elements, where they stand in an array: it is then read by index, and they are not advanced to. Asked when
   * all before have been read. False: there is no more. Undefined: advance, and ask no more.
   */
  part?(): ArrayLike<T> | false | undefined;
  /** Passes over `count` elements without reading them; false when the end came first. Absent: advance instead. */
  skip?(count: number): boolean;
  /** A cursor over the same elements from the last to the first, if this one has not been advanced. */
  reversed?(): Cursor<T>;
  /** The index that the last callback was given, where it is not simply the number of elements so far. */
  readonly index?: number | undefined;
}

/** What a callback gave, in messages: `flatMap`, `the mapper's result`. */
export interface Given {
  readonly operation: string;
  readonly parameter: string;
}

/** What a stage or root may open, and where it is registered to be closed. */
export interface Scope {
  /** What was asked for: `toArray`, `iterator`, … for error messages. */
  readonly operation: string;
  /**
   * Opens a source of the plan. A string is opened by code points; a stage that refuses strings does so when it is built.
   * `lasts`: from now on there is no end as long as this source has none, whatever the sizes say (product's first).
   */
  open<T>(source: unknown, lasts?: boolean): Cursor<T>;
  /**
   * The same for what a callback gave (flatMap, defer): the plan is no less repeatable if it is one-shot.
   * `method` is its `Symbol.iterator`, if that was read already; `given` says in messages whose callback it was.
   */
  openResult<T>(source: unknown, method?: unknown, given?: Given): Cursor<T>;
  /** How else a value may be opened than by its `Symbol.iterator` (asynchronously). */
  methodOf?(value: object): unknown;
  /** What is being opened now is to whoever reads it; for {@link endless}. */
  readonly role: PlanNode | undefined;
  /**
   * Says that what was opened here surely has no end, as is known by now (cycle): the run is refused, if it needs the end.
   * `role` is what {@link role} was then.
   */
  endless(role: PlanNode | undefined): void;
  /** Runs `hook` once, when all that is opened here from now on has ended or closed. */
  after(hook: () => void): void;
}

/** How many elements something gives, told without running a callback or opening anything. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Surely without an end. */
  readonly endless: boolean;
  /** The stage at which the run would hang before giving anything. */
  readonly stuck: string | undefined;
  /** True if counting may be skipped: no callback and no foreign iterator would have run. */
  readonly plain: boolean;
}

/** What every stage and root may say of itself. None of it runs a callback. */
export interface Traits {
  /** The operation's name, as in plans, errors and traces. */
  readonly name: string;
  /** The arguments worth showing in a plan: `take(3)`. */
  readonly shown?: string | undefined;
  /** The user's own name for it, shown in plans and traces. */
  readonly label?: string | undefined;
  /** What is held in memory while it runs, in words: `n elements`, `every element`. Absent: nothing. */
  readonly holds?: string | undefined;
  /** Sources besides the main one. One that was never opened is closed with the run, if it is one-shot. */
  readonly sides?: readonly unknown[] | undefined;
  /** Sources that are opened only when reached, and left alone before that (concat). */
  readonly later?: readonly unknown[] | undefined;
  /** True: it may make a sequence endless, so that a run has to look at the sizes. */
  readonly unbounded?: boolean | undefined;
}

/** An operation that gives none or one element for each that it gets. Written once, without state; `A` is its argument. */
export interface StepTraits<A, S, In, Out> {
  readonly name: string;
  /** Begins a run: sets what the step keeps. */
  readonly start?: ((step: Step<A, S>) => void) | undefined;
  /** What becomes of an element; `index` counts those that came in, from 0, and `answer` is what `ask` gave. */
  readonly step: (step: Step<A, S>, value: In, index: number, answer: unknown) => Out | Skip | Stop;
  /** Before the first pull: an element of its own (scan's seed). Asked from the last step to the first. */
  readonly begin?: ((step: Step<A, S>) => Out | Skip) | undefined;
  /** At the end: a last element, if one is held back (chunks). Asked from the first step to the last. */
  readonly finish?: ((step: Step<A, S>) => Out | Skip) | undefined;
  readonly size?: ((up: Bounds, arg: A) => Bounds) | undefined;
  /** The arguments worth showing in a plan: `take(3)`. */
  readonly shown?: ((arg: A) => string) | undefined;
  /** What is held in memory while it runs, in words. Absent: nothing. */
  readonly holds?: ((arg: A) => string) | undefined;
  /** How many elements it wants at most (take, slice), so that the part above may do with fewer. */
  readonly wants?: ((arg: A) => number) | undefined;
  /**
   * A cursor that does the same over an array from its start, a read at a time; its `index` counts what it has read.
   * `length` is the array's, read a moment ago: it is not read again for the first element.
   */
  readonly over?: ((array: ArrayLike<In>, arg: A, length: number) => Cursor<Out>) | undefined;
  /** True: it lets the first `arg` elements pass, and does nothing else. */
  readonly takes?: boolean | undefined;
  /** True: it passes over the first `arg` elements, and does nothing else. */
  readonly skips?: boolean | undefined;
  /** The user's own name for it, shown in plans and traces. */
  readonly label?: string | undefined;
}

/** A stage that takes all elements, and gives an array at the end. */
export interface CollectStage<In, Out> extends Traits {
  /**
   * What takes the elements, and whose result is an array that nobody else has; made for one run. No more than `wanted`
   * elements of it will be asked for (sort: a top-k).
   */
  start(wanted: number): Sink<In, unknown, Out[], unknown>;
  size?(up: Bounds): Bounds;
}

export interface PullStage<In, Out> extends Traits {
  /** `up` opens the part above, the plan `above`, when it is called; and again when it is called again (cycle). */
  open(up: () => Cursor<In>, scope: Scope, above: PlanNode): Cursor<Out>;
  size?(up: Bounds): Bounds;
}

/** Integers or bigints in arithmetic progression, of a known number: the elements of a range. */
export interface Terms {
  readonly start: number | bigint;
  readonly step: number | bigint;
  readonly count: number;
}

export interface Root<T> extends Traits {
  open(scope: Scope): Cursor<T>;
  size(): Bounds;
  /** The user's own object behind the root, where there is one. */
  readonly foreign?: unknown;
  /** The elements, where they stand in an array that nobody changes (of). */
  readonly items?: readonly T[] | undefined;
  /** The elements, where they are calculated (range). */
  readonly progression?: Terms | undefined;
  /** True: it cannot be run again, whatever stands behind it (share). */
  readonly oneShot?: boolean;
  /** True if `value` is an element, where that can be told without walking (range). */
  has?(value: unknown): boolean;
}

/** What stands in a node: a callback (MAP, FILTER), an operation (STEP), a stage, a root, or the user's own source. */
export type Operation =
  | ((...args: never) => unknown)
  | StepTraits<never, never, never, unknown>
  | CollectStage<never, unknown>
  | PullStage<never, unknown>
  | Root<unknown>
  | object
  | string;

/** A plan, seen from its last node. */
export interface PlanNode {
  readonly up: PlanNode | undefined;
  readonly kind: Kind;
  readonly op: Operation;
  /** The argument of a step. */
  readonly arg: unknown;
  /** True where the plan may be endless; only then does a run look at its size. */
  readonly unbounded: boolean;
  /** True where a run may have to wait: only an asynchronous one can read it. */
  readonly waits: boolean | undefined;
}

/** Given by a sink: enough. */
export const ENOUGH: unique symbol = Symbol('enough');

/** What a terminal does with the elements. Written once, without state. */
export interface Terminal<T, S, R, A> {
  /** What kind it is: one of {@link EACH} and so on, so that a loop can do the same without calling it. */
  readonly into: Into;
  /** True if it needs the end, so that a sequence that surely has none is refused. */
  readonly ends: boolean;
  /** Takes an element; `index` counts from 0. What it gives is looked at only for {@link ENOUGH}. */
  add(sink: Sink<T, S, R, A>, value: T, index: number, answer: unknown): unknown;
  /** What the terminal gives, when all is over and closed. Called once. */
  result(sink: Sink<T, S, R, A>): R;
}

/** A terminal at work: what it keeps in one run. */
export interface Sink<T, S, R, A> {
  readonly name: string;
  readonly how: Terminal<T, S, R, A>;
  /** The user's callback, where there is one: called before `add`, which is told its answer; without a receiver. */
  readonly ask: Callback | undefined;
  /** What it makes of the elements so far. */
  state: S;
  /** What else it works with. */
  readonly arg: A;
  /** How many elements it asks for at most; Infinity for all. */
  readonly wants: number;
  /** A position, where it looks for one; −1 until it is found. */
  at: number;
}

/** A sink of any kind: what it works on is known to itself alone. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a run only hands it on
export type AnySink = Sink<any, any, any, any>;

/** In a text of the loop: whatever it is, it is asked. */
export const ANY = -1;
/** In a text of the loop: there is none. */
export const NONE = -2;

export const EACH = 0;
/** All elements, in an array. */
export const LIST = 1;
/** The sum of numbers. */
export const SUM = 2;
export const REDUCE = 3;
/** The first element of which a test says what is wanted. */
export const TEST = 4;
/** The sum of numbers that have all been integers of 32 bits so far: only a text of the loop tells it from a sum. */
export const INTS = 5;
export type Into = typeof EACH | typeof LIST | typeof SUM | typeof REDUCE | typeof TEST;
