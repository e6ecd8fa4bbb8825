/** What terminals do with the elements: the kinds that several of them share, and the one for all others. */
import { defineOwn, inheritsIndex } from '../../structures/builtins.ts';
import { EACH, ENOUGH, LIST, REDUCE, SUM, TEST } from '../contract.ts';
import type { Into, Sink } from '../contract.ts';

/** Anything: a callback of the user's, or none, and what becomes of each element and of its answer. */
export class Each<T, R> implements Sink<T, R> {
  readonly name: string;
  readonly ends: boolean;
  readonly wants: number;
  readonly ask: ((value: T, index: number) => unknown) | undefined;
  readonly add: (value: T, index: number, answer: unknown) => unknown;
  readonly result: () => R;

  constructor(
    name: string,
    ask: ((value: T, index: number) => unknown) | undefined,
    add: (value: T, index: number, answer: never) => unknown,
    result: () => R,
    ends: boolean = true,
    wants: number = Infinity,
  ) {
    this.name = name;
    this.ends = ends;
    this.wants = wants;
    this.ask = ask;
    this.add = add as (value: T, index: number, answer: unknown) => unknown;
    this.result = result;
  }

  get into(): Into {
    return EACH;
  }
}

/** Every element, in a fresh array. */
export class List<T> implements Sink<T, T[]> {
  readonly name: string;
  values: T[];

  constructor(name: string) {
    this.name = name;
    this.values = [];
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return LIST;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T, index: number): void {
    const { values } = this;
    // Not by `put`: a place that stores into arrays of one maker only is many times as fast.
    if (inheritsIndex(index)) defineOwn(values, index, value);
    else values[index] = value;
  }

  result(): T[] {
    return this.values;
  }
}

type Reducer = (total: unknown, value: unknown, index: number) => unknown;

/** What a reducer makes of a total and each element in turn. */
export class Reduce<R> implements Sink<unknown, R> {
  readonly name: string;
  total: unknown;
  /** True while there has been neither a seed nor an element. */
  empty: boolean;
  readonly reducer: Reducer;
  private readonly give: (sum: Reduce<R>) => R;

  constructor(name: string, reducer: Reducer, seed: unknown, empty: boolean, give: (done: Reduce<R>) => R) {
    this.name = name;
    this.total = seed;
    this.empty = empty;
    this.reducer = reducer;
    this.give = give;
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return REDUCE;
  }

  /** Calls the reducer, but for a first element that stands in for a seed. */
  readonly ask: (value: unknown, index: number) => unknown = (value, index) => {
    const { reducer } = this;
    return this.empty ? value : reducer(this.total, value, index);
  };

  add(_value: unknown, _index: number, answer: unknown): void {
    this.total = answer;
    this.empty = false;
  }

  result(): R {
    return this.give(this);
  }
}

/** The first element of which a test says what is wanted. */
export class Test<T, R> implements Sink<T, R> {
  readonly name: string;
  readonly ask: (value: T, index: number) => unknown;
  readonly wanted: boolean;
  /** Where it stands, -1 for nowhere; and the element. */
  index: number;
  value: T | undefined;
  private readonly give: (found: Test<T, R>) => R;

  constructor(
    name: string,
    predicate: (value: T, index: number) => unknown,
    wanted: boolean,
    give: (found: Test<T, R>) => R,
  ) {
    this.name = name;
    this.ask = predicate;
    this.wanted = wanted;
    this.index = -1;
    this.value = undefined;
    this.give = give;
  }

  get ends(): boolean {
    return false;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return TEST;
  }

  add(value: T, index: number, answer: unknown): unknown {
    if (!answer === this.wanted) return undefined;
    this.index = index;
    this.value = value;
    return ENOUGH;
  }

  result(): R {
    return this.give(this);
  }
}

/** Adds up numbers without losing anything. */
export interface Total {
  /** How many numbers there are in it. */
  count: number;
  add(value: number): void;
}

/** The sum of numbers. */
export class Sum<A extends Total> implements Sink<unknown, A> {
  readonly name: string;
  readonly total: A;
  /** The error for an element that is no number. */
  readonly refuse: (operation: string, value: unknown) => Error;
  /** True once a number has come that is no integer of 32 bits, where only a loop for those has run so far. */
  odd: boolean;

  constructor(name: string, total: A, refuse: (operation: string, value: unknown) => Error) {
    this.name = name;
    this.total = total;
    this.refuse = refuse;
    this.odd = false;
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return SUM;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: unknown): void {
    if (typeof value !== 'number') throw this.refuse(this.name, value);
    this.total.add(value);
  }

  result(): A {
    return this.total;
  }
}
