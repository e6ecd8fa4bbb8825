/**
 * Sinks, the part of a terminal or a collecting stage that takes the elements; and the sinks that several share.
 */
import { defineOwn, inheritsIndex, TypeError } from '../platform/builtins.ts';
import { passes } from '../structures/passes.ts';
import { own } from '../structures/faults.ts';
import { EACH, ENOUGH, LIST, REDUCE, SUM, TEST } from './contract.ts';
import type { Callback, Into, Sink as Sinking, Terminal as Traits } from './contract.ts';

type Add<T, S, R, A> = (sink: Sinking<T, S, R, A>, value: T, index: number, answer: unknown) => unknown;

/**
 * A terminal's way of taking elements. All terminals are of this one class, and all sinks of one class too: code that
 * reads them then always finds their fields at the same place.
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

/** The state itself, for terminals whose result is their state. */
export function stateOf<S>({ state }: { readonly state: S }): S {
  return state;
}

/** Puts an element at the end of a list that is filled from its start. */
export function push({ state }: { readonly state: unknown[] }, value: unknown, index: number): void {
  // Without `put`: a place in the code that stores only into arrays of one maker is many times as fast.
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

/** Every element, given to `finish` at the end; `finish` may change the array in place. */
export function whole<T, U>(
  name: string,
  finish: (values: T[]) => U[],
): Sink<T, T[], U[], (values: T[]) => U[]> {
  return new Sink(name, WHOLE as never, undefined, [], finish);
}

type Reducer = (total: unknown, value: unknown, index: number) => unknown;

/** The state of a reduction that has had neither a seed nor an element. */
export const EMPTY: unique symbol = Symbol('empty');

/** The error of a reduction without seed and elements. */
export function emptyReduction(): TypeError {
  return own(new TypeError('reduce: the sequence is empty and there is no seed'));
}

const REDUCED = /* @__PURE__ */ new Terminal<unknown, unknown, unknown, Reducer>(
  (sink, _value, _index, answer) => {
    sink.state = answer;
  },
  ({ state }) => {
    if (state === EMPTY) throw emptyReduction();
    return state;
  },
  true,
  REDUCE,
);

/** The result of a reducer that is called with the total and each element; a TypeError without seed and elements. */
export function reduced(
  name: string,
  reducer: Reducer,
  seed: unknown,
): Sink<unknown, unknown, unknown, Reducer> {
  const ask: Callback = (value, index) => (sink.state === EMPTY ? value : reducer(sink.state, value, index));
  const sink: Sink<unknown, unknown, unknown, Reducer> = new Sink(name, REDUCED, ask, seed, reducer);
  return sink;
}

/** A terminal that looks for the first element whose test equals its `arg`. */
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

/** Adds up numbers without rounding. */
export interface Total {
  /** The count of numbers added so far. */
  count: number;
  /** True once a number has come that is no 32-bit integer, in a run whose loop is made for those. */
  odd: boolean;
  add(value: number): void;
}

/** Adds the sum of a block to the total. */
export function settle(total: Total, n: number, sum: number, rest: number): void {
  total.add(sum);
  if (rest !== 0) total.add(rest);
  total.count = n;
}

/** Adds an integer sum and one more number to the total; gives the rest of that sum, which is nothing. */
export function further(total: Total, sum: number, value: number): number {
  total.add(sum);
  total.add(value);
  return -0;
}

/** Makes the error for an element that is no number. */
export type Refuse = (operation: string, value: unknown) => Error;

/** A terminal that adds up numbers; its `arg` makes the error for any other element. */
export function summing<R>(
  result: (sink: Sinking<unknown, Total, R, Refuse>) => R,
): Terminal<unknown, Total, R, Refuse> {
  return new Terminal(sum, result, true, SUM);
}

function sum(sink: Sinking<unknown, Total, unknown, Refuse>, value: unknown): void {
  if (typeof value !== 'number') throw sink.arg(sink.name, value);
  sink.state.add(value);
}
