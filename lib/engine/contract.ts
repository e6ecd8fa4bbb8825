/**
 * The words of the engine: what a stage, a step, a cursor, a plan is. Types and a few constants; it imports nothing.
 *
 *     root ◂ stage ◂ stage ◂ …            a plan: made once, run any number of times
 *     items or cursor ▸ step ▸ step ▸ …   a part of a run: a source, the steps behind it, one loop
 *
 * A stage is one of five kinds. `MAP` and `FILTER` are a bare callback, which the loop calls itself. A `STEP` gives
 * none or one element for each element it gets. A `COLLECT` takes all elements, one by one, and gives an array at the
 * end. Every other stage is a `PULL`: it reads the part above it by hand. Elements come from a `ROOT`, or from a
 * `SOURCE`, which is the user's own object and nothing else.
 */

export const MAP = 0;
export const FILTER = 1;
export const STEP = 2;
/** A step that asks a callback first. Only a run tells such steps from others. */
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

/** A step at work in one run: the fields that the operation keeps there. */
export interface Step<A, S> {
  /** The argument of the operation. */
  readonly arg: A;
  /** The state that the step keeps from one element to the next. */
  state: S;
  /**
   * The user's callback, if there is one: called with the element before `step`, which gets its answer. So the caller
   * of the step may wait for the answer in between. The callback is called without a receiver.
   */
  ask: Callback | undefined;
  /** True if the element just given was the last (take). True from the start: nothing is pulled at all (take(0)). */
  full: boolean;
  /** The number of elements to pass over (drop), without reading their values. */
  skip: number;
}

/** An open source behind one protocol: `advance` moves to the next element, `value` is the current one. */
export interface Cursor<T> {
  /**
   * True if there is an element, false at the end; not called again after false. Undefined: not yet, call again.
   * Nothing may be lost by "not yet", so a cursor that reads another one passes it on and keeps in fields what it had.
   * `advance` never reads the `value` of an element that nobody wants.
   */
  advance(): boolean | undefined;
  /** The current element. Read once, right after `advance` has answered true. */
  readonly value: T;
  /**
   * The next elements, if they are in an array: it is then read by index, without `advance`. Asked when all elements
   * before have been read. False: there are no more. Undefined: call `advance`, and do not ask again. Where that array
   * is the `value` too, it is a source of the user's: an asynchronous run waits for those of its elements that are promises.
   */
  part?(): ArrayLike<T> | false | undefined;
  /** Passes over `count` elements without reading them; false if the end came first. Absent: call `advance` instead. */
  skip?(count: number): boolean;
  /** A cursor over the same elements from the last to the first, if this one has not been advanced. */
  reversed?(): Cursor<T>;
  /** The index that the last callback was given, where it is not simply the number of elements so far. */
  readonly index?: number | undefined;
}

/** The callback result that messages name: `flatMap`, `the mapper's result`. */
export interface Given {
  readonly operation: string;
  readonly parameter: string;
}

/** Lets a stage or root open sources, and registers them to be closed. */
export interface Scope {
  /** The operation that was asked for, such as `toArray` or `iterator`: for error messages. */
  readonly operation: string;
  /**
   * Opens a source of the plan. A string is opened by code points; a stage that refuses strings does so when it is
   * built. `lasts`: from now on the stage has no end as long as this source has none, whatever the sizes say (product's
   * first).
   */
  open<T>(source: unknown, lasts?: boolean): Cursor<T>;
  /**
   * Opens the result of a callback (flatMap, defer): if that is one-shot, the plan still counts as repeatable.
   * `method` is its `Symbol.iterator`, if that was read already; `given` names the callback in messages.
   */
  openResult<T>(source: unknown, method?: unknown, given?: Given): Cursor<T>;
  /** Reads another method to open a value by, in place of its `Symbol.iterator` (asynchronous iteration). */
  methodOf?(value: object): unknown;
  /** The role of the part that is being opened now, for its reader; for {@link endless}. */
  readonly role: PlanNode | undefined;
  /**
   * Reports that the part opened here turned out to have no end (cycle): a run that needs the end is refused.
   * `role` is the value of {@link role} at the time of opening.
   */
  endless(role: PlanNode | undefined): void;
  /** Runs `hook` once, when everything that is opened here from now on has ended or closed. */
  after(hook: () => void): void;
}

/** The number of elements that something gives, found without running a callback or opening anything. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** True if it surely has no end. */
  readonly endless: boolean;
  /** The stage at which the run would hang before its first element; undefined if there is none. */
  readonly stuck: string | undefined;
  /** True if counting may be skipped: no callback and no foreign iterator would have run. */
  readonly plain: boolean;
}

/** The facts that a stage or root states about itself. None of them runs a callback. */
export interface Traits {
  /** The operation's name, as in plans, errors and traces. */
  readonly name: string;
  /** The arguments worth showing in a plan: `take(3)`. */
  readonly shown?: string | undefined;
  /** The user's own name for it, shown in plans and traces. */
  readonly label?: string | undefined;
  /** The elements held in memory during a run, in words: `n elements`, `every element`. Absent: none. */
  readonly holds?: string | undefined;
  /** Sources besides the main one. One that was never opened is closed with the run, if it is one-shot. */
  readonly sides?: readonly unknown[] | undefined;
  /** Sources that are opened only when they are reached, and left alone before that (concat). */
  readonly later?: readonly unknown[] | undefined;
  /** True if it may make a sequence endless, so that a run has to check the sizes. */
  readonly unbounded?: boolean | undefined;
}

/**
 * A stage that gives none or one element for each element it gets. Written once, without state; `A` is its argument.
 */
export interface StepTraits<A, S, In, Out> {
  readonly name: string;
  /** Begins a run: sets the fields of the step. */
  readonly start?: ((step: Step<A, S>) => void) | undefined;
  /** Handles an element; `index` counts the elements that came in, from 0, and `answer` is the result of `ask`. */
  readonly step: (step: Step<A, S>, value: In, index: number, answer: unknown) => Out | Skip | Stop;
  /** Gives an element of its own before the first pull (scan's seed). Called from the last step to the first. */
  readonly begin?: ((step: Step<A, S>) => Out | Skip) | undefined;
  /** Gives a last element at the end, if one is held back (chunks). Called from the first step to the last. */
  readonly finish?: ((step: Step<A, S>) => Out | Skip) | undefined;
  readonly size?: ((up: Bounds, arg: A) => Bounds) | undefined;
  /** The arguments worth showing in a plan: `take(3)`. */
  readonly shown?: ((arg: A) => string) | undefined;
  /** The elements held in memory during a run, in words. Absent: none. */
  readonly holds?: ((arg: A) => string) | undefined;
  /** The largest number of elements it needs (take, slice), so that the part above may do with fewer. */
  readonly wants?: ((arg: A) => number) | undefined;
  /**
   * A cursor that does the same over an array from its start, one read at a time; its `index` counts the elements read.
   * `length` is the array's length, read just before: it is not read again for the first element.
   */
  readonly over?: ((array: ArrayLike<In>, arg: A, length: number) => Cursor<Out>) | undefined;
  /** True if it lets the first `arg` elements pass, and does nothing else. */
  readonly takes?: boolean | undefined;
  /** True if it passes over the first `arg` elements, and does nothing else. */
  readonly skips?: boolean | undefined;
  /** The user's own name for it, shown in plans and traces. */
  readonly label?: string | undefined;
}

/** A stage that takes all elements, and gives an array at the end. */
export interface CollectStage<In, Out> extends Traits {
  /**
   * The sink of one run, whose result is an array that nobody else has. At most `wanted` elements of that array
   * will be read (sort: a top-k).
   */
  start(wanted: number): Sink<In, unknown, Out[], unknown>;
  size?(up: Bounds): Bounds;
}

export interface PullStage<In, Out> extends Traits {
  /** Opens the stage. Each call of `up` opens the part above, the plan `above`, once more (cycle). */
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
  /** The elements, if they are in an array that nobody changes (of). */
  readonly items?: readonly T[] | undefined;
  /** The elements, if they are calculated (range). */
  readonly progression?: Terms | undefined;
  /** True if it cannot be run again, whatever is behind it (share). */
  readonly oneShot?: boolean;
  /** True if `value` is an element, where that can be told without reading the elements (range). */
  has?(value: unknown): boolean;
}

/** The content of a node: a callback (MAP, FILTER), an operation (STEP), a stage, a root, or the user's own source. */
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
  /** True if the plan may be endless; only then does a run check its size. */
  readonly unbounded: boolean;
  /** True if a run may have to wait: only an asynchronous run can read it. */
  readonly waits: boolean | undefined;
}

/** Given by a sink that wants no more elements. */
export const ENOUGH: unique symbol = Symbol('enough');

/** A terminal's way of taking the elements. Written once, without state. */
export interface Terminal<T, S, R, A> {
  /** Its kind: one of {@link EACH} and so on, so that a loop can do the same without calling it. */
  readonly into: Into;
  /** True if it needs the end, so that a sequence that surely has none is refused. */
  readonly ends: boolean;
  /** Takes an element; `index` counts from 0. Its result is compared with {@link ENOUGH} and otherwise ignored. */
  add(sink: Sink<T, S, R, A>, value: T, index: number, answer: unknown): unknown;
  /** The result of the terminal, after everything is closed. Called once. */
  result(sink: Sink<T, S, R, A>): R;
}

/** A terminal at work: the fields of one run. */
export interface Sink<T, S, R, A> {
  readonly name: string;
  readonly how: Terminal<T, S, R, A>;
  /** The user's callback, if there is one: called before `add`, which gets its answer; without a receiver. */
  readonly ask: Callback | undefined;
  /** The result of the elements so far. */
  state: S;
  /** The argument of the terminal. */
  readonly arg: A;
  /** The largest number of elements it needs; Infinity for all. */
  readonly wants: number;
  /** The position found by a terminal that looks for one; −1 before. */
  at: number;
}

/** A sink of any kind: only the sink itself knows the types of its state and argument. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a run only hands it on
export type AnySink = Sink<any, any, any, any>;

/** In a text of the loop: of any kind, to be asked at run time. */
export const ANY = -1;
/** In a text of the loop: absent. */
export const NONE = -2;

export const EACH = 0;
/** All elements, in an array. */
export const LIST = 1;
/** The sum of numbers. */
export const SUM = 2;
export const REDUCE = 3;
/** The first element whose test equals the wanted answer. */
export const TEST = 4;
/** The sum of numbers that have all been 32-bit integers so far: only a text of the loop tells it from a sum. */
export const INTS = 5;
export type Into = typeof EACH | typeof LIST | typeof SUM | typeof REDUCE | typeof TEST;
