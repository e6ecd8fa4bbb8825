/** What terminals and stages that collect do with the elements: how it is written, and the kinds that several of them share. */
import { defineOwn, inheritsIndex, TypeError } from '../platform/builtins.ts';
import { passes } from '../structures/passes.ts';
import { own } from '../structures/faults.ts';
import { EACH, ENOUGH, LIST, REDUCE, SUM, TEST } from './contract.ts';
import type { Callback, Into, Sink as Sinking, Terminal as Traits } from './contract.ts';

type Add<T, S, R, A> = (sink: Sinking<T, S, R, A>, value: T, index: number, answer: unknown) => unknown;

/**
 * How a terminal takes elements. All are of this one class, and so are all sinks: a place in the text that reads one
 * then knows where its fields stand.
 */
export class Terminal<T, S, R, A = undefined> implements Traits<T, S, R, A> {
  readonly add: Add<T, S, R, A>;
  readonly result: (sink: Sinking<T, S, R, A>) => R;
  readonly ends: boolean;
  readonly into: Into;

  constructor(
    add: Add<T, S, R, A>,
    result: (sink: Sinking<T, S, R, A>) => R,
    ends: boolean = true,
    into: Into = EACH,
  ) {
    this.add = add;
    this.result = result;
    this.ends = ends;
    this.into = into;
  }
}

/** A terminal at work in one run. */
export class Sink<T, S, R, A = undefined> implements Sinking<T, S, R, A> {
  readonly name: string;
  readonly how: Traits<T, S, R, A>;
  readonly ask: Callback | undefined;
  state: S;
  readonly arg: A;
  readonly wants: number;
  at: number;

  constructor(
    name: string,
    how: Traits<T, S, R, A>,
    ask: ((value: T, index: number) => unknown) | undefined,
    state: S,
    arg: A,
    wants: number = Infinity,
  ) {
    this.name = name;
    this.how = how;
    this.ask = ask as Callback | undefined;
    this.state = state;
    this.arg = arg;
    this.wants = wants;
    this.at = -1;
  }
}

/** For a result that is what has become of the state. */
export function stateOf<S>({ state }: { readonly state: S }): S {
  return state;
}

/** Puts an element at the end of a list that is filled from its start. */
export function push({ state }: { readonly state: unknown[] }, value: unknown, index: number): void {
  // Not by `put`: a place that stores into arrays of one maker only is many times as fast.
  if (inheritsIndex(index)) defineOwn(state, index, value);
  else state[index] = value;
}

const ALL = /* @__PURE__ */ new Terminal<unknown, unknown[], unknown[]>(push, stateOf, true, LIST);

/** Every element, in a fresh array. */
export function all<T>(name: string): Sink<T, T[], T[]> {
  return new Sink(name, ALL as Traits<T, T[], T[], undefined>, undefined, [], undefined);
}

const WHOLE = /* @__PURE__ */ new Terminal<unknown, unknown[], unknown[], (values: unknown[]) => unknown[]>(
  push,
  ({ state, arg }) => arg(state),
  true,
  LIST,
);

/** Every element, and what `finish` makes of all of them; it may work in place. */
export function whole<T, U>(
  name: string,
  finish: (values: T[]) => U[],
): Sink<T, T[], U[], (values: T[]) => U[]> {
  return new Sink(name, WHOLE as never, undefined, [], finish);
}

type Reducer = (total: unknown, value: unknown, index: number) => unknown;

/** The state of a reduction that has had neither a seed nor an element. */
export const EMPTY: unique symbol = Symbol('empty');

const REDUCED = /* @__PURE__ */ new Terminal<unknown, unknown, unknown, Reducer>(
  (sink, _value, _index, answer) => {
    sink.state = answer;
  },
  ({ state }) => {
    if (state === EMPTY) throw own(new TypeError('reduce: the sequence is empty and there is no seed'));
    return state;
  },
  true,
  REDUCE,
);

/** What a reducer makes of a total and each element in turn; a TypeError if there is nothing at all, no seed and no element. */
export function reduced(
  name: string,
  reducer: Reducer,
  seed: unknown,
): Sink<unknown, unknown, unknown, Reducer> {
  const ask: Callback = (value, index) => (sink.state === EMPTY ? value : reducer(sink.state, value, index));
  const sink: Sink<unknown, unknown, unknown, Reducer> = new Sink(name, REDUCED, ask, seed, reducer);
  return sink;
}

/** How a terminal looks for the first element of which a test says what is wanted, which is its `arg`. */
export function searching<T, R>(
  result: (sink: Sinking<T, T | undefined, R, boolean>) => R,
): Terminal<T, T | undefined, R, boolean> {
  return new Terminal<T, T | undefined, R, boolean>(found as never, result, false, TEST);
}

function found(
  sink: Sinking<never, unknown, unknown, boolean>,
  value: unknown,
  index: number,
  answer: unknown,
): unknown {
  if (passes(sink.name, answer) !== sink.arg) return undefined;
  sink.at = index;
  sink.state = value;
  return ENOUGH;
}

/** Adds up numbers without losing anything. */
export interface Total {
  /** How many numbers there are in it. */
  count: number;
  /** True once a number has come that is no integer of 32 bits, where only a loop for those has run so far. */
  odd: boolean;
  add(value: number): void;
}

/** The error for an element that is no number. */
export type Refuse = (operation: string, value: unknown) => Error;

/** How a terminal adds up numbers; its `arg` makes the error for anything else. */
export function summing<R>(
  result: (sink: Sinking<unknown, Total, R, Refuse>) => R,
): Terminal<unknown, Total, R, Refuse> {
  return new Terminal(sum, result, true, SUM);
}

function sum(sink: Sinking<unknown, Total, unknown, Refuse>, value: unknown): void {
  if (typeof value !== 'number') throw sink.arg(sink.name, value);
  sink.state.add(value);
}
