/**
 * The iterator protocol, as the specification's abstract operations have it, for one realm.
 *
 *     record(iterator)     GetIteratorDirect        reads `next`, once, and does not look at it
 *     pull(record)         IteratorStepValue        the value, or DONE; a throw on the way is not followed by closing
 *     skip(record)         IteratorStep             the same without reading `value`
 *     close(iterator)      IteratorClose, normal completion
 *     abandon(iterator, e) IteratorClose, throw completion: e goes on, whatever closing throws
 *     closeAll(records)    IteratorCloseAll         last first, the first error found going on
 *
 * A record whose iterator is a helper of ours, with our `next`, is driven through its state without the result objects
 * that nobody would see. Anything else about it (`return`, a patched `next`) is looked up as the clause says.
 */
import { apply, create, defineProperty, iteratorSymbol, setPrototypeOf, table } from './builtins.ts';
import type { Table } from './builtins.ts';
import type { Realm } from './realm.ts';

/** What `pull` gives when there is no more. Nobody outside can hold it. */
export const DONE: object = create(null);

export const START = 0;
export const SUSPENDED = 1;
export const RUNNING = 2;
export const COMPLETED = 3;

/** What is behind a helper object: the specification's abstract closure, and its generator state. */
export interface State {
  phase: number;
  /** The next value, or DONE. Closes what it must before it throws. */
  pull(): unknown;
  /** What `return` does. `started`: some `next` came before. */
  close(started: boolean): void;
}

/** An Iterator Record: what is closed, and what is called for a step. */
export interface IteratorRecord {
  readonly iterator: object;
  readonly next: () => unknown;
  /** The receiver of `next`: the iterator, or what it wraps, where a wrapper would only pass the call on. */
  readonly receiver: object;
  /** Set when `next` is ours and the receiver one of our helpers: then it may be driven directly. */
  readonly state: State | undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

export function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

export interface Protocol {
  /** Helper objects and their states: the brand. */
  readonly states: Table<State>;
  /** Wrappers of `Iterator.from` and the records that they forward to. */
  readonly wrapped: Table<IteratorRecord>;
  /** Which `next` is ours, where it is. */
  readonly own: { next: unknown; wrapperNext: unknown };
  typeError(message: string): Error;
  rangeError(message: string): Error;
  result(value: unknown, done: boolean): object;
  list(): unknown[];
  put(list: unknown[], index: number, value: unknown): void;
  record(iterator: object): IteratorRecord;
  pull(record: IteratorRecord): unknown;
  skip(record: IteratorRecord): boolean;
  resume(state: State): unknown;
  finish(state: State): void;
  /** GetMethod: undefined for undefined and null. */
  method(value: unknown, key: PropertyKey): (() => unknown) | undefined;
  close(iterator: object): void;
  abandon(iterator: object, error: unknown): never;
  closeAll(records: readonly IteratorRecord[]): void;
  abandonAll(records: readonly IteratorRecord[], error: unknown, end?: number): never;
  open(value: unknown, from: () => unknown): IteratorRecord;
  openIterable(value: object): IteratorRecord;
  /** GetIteratorFlattenable, primitives rejected. */
  openFlattenable(value: unknown): IteratorRecord;
}

export function protocolOf(realm: Realm): Protocol {
  const { TypeError, RangeError, Array, arrayPrototype, objectPrototype, foreign } = realm;
  const states = table<State>();
  const wrapped = table<IteratorRecord>();
  const own: Protocol['own'] = { next: DONE, wrapperNext: DONE };

  const typeError = (message: string): Error => new TypeError(message);
  const rangeError = (message: string): Error => new RangeError(message);

  const result = foreign
    ? (value: unknown, done: boolean): object => {
        const made = { value, done };
        setPrototypeOf(made, objectPrototype);
        return made;
      }
    : (value: unknown, done: boolean): object => ({ value, done });

  const list = foreign ? (): unknown[] => new Array<unknown>() : (): unknown[] => [];

  /** CreateDataProperty at the end of a fresh array: no setter that somebody put on a prototype is run. */
  function put(target: unknown[], index: number, value: unknown): void {
    if (!(index in arrayPrototype)) target[index] = value;
    else
      defineProperty(target, index, {
        __proto__: null,
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      } as never);
  }

  function record(iterator: object): IteratorRecord {
    const { next } = iterator as { next: () => unknown };
    if (next === own.wrapperNext) {
      const inner = wrapped.get(iterator);
      if (inner !== undefined)
        return { iterator, next: inner.next, receiver: inner.receiver, state: inner.state };
    }
    return {
      iterator,
      next: isCallable(next) ? next : failingNext,
      receiver: iterator,
      state: next === own.next ? states.get(iterator) : undefined,
    };
  }

  /** A `next` that cannot be called is no error until it is called. */
  function failingNext(): never {
    throw typeError('next is not a function');
  }

  function step(from: IteratorRecord): { done: unknown; value: unknown } {
    const got = apply(from.next, from.receiver, []);
    if (!isObject(got)) throw typeError('the result of next is not an object');
    return got as never;
  }

  function pull(from: IteratorRecord): unknown {
    if (from.state !== undefined) return resume(from.state);
    const got = step(from);
    return got.done ? DONE : got.value;
  }

  function skip(from: IteratorRecord): boolean {
    if (from.state !== undefined) return resume(from.state) !== DONE;
    return !step(from).done;
  }

  /** GeneratorResume. */
  function resume(state: State): unknown {
    const { phase } = state;
    if (phase >= RUNNING) {
      if (phase === COMPLETED) return DONE;
      throw typeError('the iterator is already running');
    }
    state.phase = RUNNING;
    let value: unknown = DONE;
    try {
      value = state.pull();
    } finally {
      // Also after a throw: a helper that threw is over.
      state.phase = value === DONE ? COMPLETED : SUSPENDED;
    }
    return value;
  }

  /** %IteratorHelperPrototype%.return: at the start completed first, then closed; later closed while it runs. */
  function finish(state: State): void {
    const { phase } = state;
    if (phase === COMPLETED) return;
    if (phase === RUNNING) throw typeError('the iterator is already running');
    state.phase = phase === START ? COMPLETED : RUNNING;
    try {
      state.close(phase === SUSPENDED);
    } finally {
      state.phase = COMPLETED;
    }
  }

  function method(value: unknown, key: PropertyKey): (() => unknown) | undefined {
    const found = (value as Record<PropertyKey, unknown>)[key];
    if (found === undefined || found === null) return undefined;
    if (!isCallable(found)) throw typeError('a property that should be a method is not a function');
    return found;
  }

  function close(iterator: object): void {
    const found = method(iterator, 'return');
    if (found !== undefined && !isObject(apply(found, iterator, []))) {
      throw typeError('the result of return is not an object');
    }
  }

  function abandon(iterator: object, error: unknown): never {
    try {
      const found = method(iterator, 'return');
      if (found !== undefined) apply(found, iterator, []);
    } catch {
      // What was thrown first goes on.
    }
    throw error;
  }

  function closeAll(records: readonly IteratorRecord[]): void {
    for (let i = records.length - 1; i >= 0; i--) {
      const { iterator } = records[i] as IteratorRecord;
      try {
        close(iterator);
      } catch (error) {
        abandonAll(records, error, i);
      }
    }
  }

  /** Closes the records before `end`, last first. */
  function abandonAll(
    records: readonly IteratorRecord[],
    error: unknown,
    end: number = records.length,
  ): never {
    for (let i = end - 1; i >= 0; i--) {
      try {
        abandon((records[i] as IteratorRecord).iterator, error);
      } catch {
        // It is `error`, and goes on below.
      }
    }
    throw error;
  }

  /** GetIteratorFromMethod: the method may stand on a primitive string. */
  function open(value: unknown, from: () => unknown): IteratorRecord {
    const iterator = apply(from, value, []);
    if (!isObject(iterator)) throw typeError('the result of Symbol.iterator is not an object');
    return record(iterator);
  }

  function openIterable(value: object): IteratorRecord {
    const from = method(value, iteratorSymbol);
    if (from === undefined) throw typeError('not iterable');
    return open(value, from);
  }

  function openFlattenable(value: unknown): IteratorRecord {
    if (!isObject(value)) throw typeError('not an object');
    const from = method(value, iteratorSymbol);
    return from === undefined ? record(value) : open(value, from);
  }

  return {
    states,
    wrapped,
    own,
    typeError,
    rangeError,
    result,
    list,
    put,
    record,
    pull,
    skip,
    resume,
    finish,
    method,
    close,
    abandon,
    closeAll,
    abandonAll,
    open,
    openIterable,
    openFlattenable,
  };
}
