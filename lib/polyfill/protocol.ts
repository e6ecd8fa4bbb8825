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
 * What nobody can see is not done. A record whose iterator is a helper of ours, with our `next`, is driven through its
 * state, without result objects. An array that we open ourselves, with the engine's `values` and `next`, is read by its
 * index. Anything else about them (`return`, a patched `next`) is looked up as the clause says.
 */
import {
  Proxy,
  apply,
  defineOpen,
  getPrototypeOf,
  isView,
  iteratorSymbol,
  setPrototypeOf,
  table,
  trunc,
  uncurry,
} from './builtins.ts';
import type { Table } from './builtins.ts';
import type { IteratorRecord, Protocol, Records } from './contract.ts';
import type { Realm } from './realm.ts';
import { SCRIPT } from './script.ts';
import { COMPLETED, DONE, DROP, FILTER, MAP, RUNNING, START, SUSPENDED, TAKE } from './state.ts';
import type { State } from './contract.ts';

type Callback = (value: unknown, counter: number) => unknown;

export const MAX_SAFE = 9007199254740991;

export function isObject(value: unknown): value is object {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

export function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

export function protocolOf(realm: Realm): Protocol {
  const { TypeError, RangeError, arrayPrototype, objectPrototype, iteratorPrototype } = realm;
  const { arrayValues, arrayNext } = realm;
  const foreign = SCRIPT ? undefined : realm.foreign;
  const stepArray: (iterator: object) => { done: unknown; value: unknown } = uncurry(arrayNext);
  const states = table<State>();
  const wrapped = table<IteratorRecord>();
  const own: Protocol['own'] = { next: DONE, wrapperNext: DONE };

  const typeError = (message: string): Error => new TypeError(message);
  const rangeError = (message: string): Error => new RangeError(message);

  function object(value: unknown, what: string): object {
    if (!isObject(value)) throw typeError(`${what} is not an object`);
    return value;
  }

  function branded<T>(known: Table<T>, receiver: object): T {
    const found = known.get(receiver);
    if (found === undefined) throw typeError('the receiver is of another kind');
    return found;
  }

  function result(value: unknown, done: boolean): object {
    const made = { value, done };
    if (foreign !== undefined) setPrototypeOf(made, objectPrototype);
    return made;
  }

  /** An array to be filled from the start; a pair is given the room of a pair, not of the sixteen that growing takes. */
  function list(length: number = 0): unknown[] {
    if (foreign !== undefined) return new foreign.Array<unknown>();
    return length === 2 ? [undefined, undefined] : [];
  }

  /** CreateDataProperty at the end of a fresh array: no setter that somebody put on a prototype is run. */
  function put(target: unknown[], index: number, value: unknown): void {
    if (!(index in arrayPrototype)) target[index] = value;
    else defineOpen(target, index, value);
  }

  // — Steps —

  function recordOf(
    subject: object,
    next: () => unknown,
    receiver: object,
    state: State | undefined,
    array: ArrayLike<unknown> | undefined,
  ): IteratorRecord {
    return { subject, next, receiver, state, array, at: 0 };
  }

  function record(iterator: object): IteratorRecord {
    return recordWith(iterator, undefined);
  }

  /** `array`: what the iterator is known to read. */
  function recordWith(iterator: object, array: ArrayLike<unknown> | undefined): IteratorRecord {
    const { next } = iterator as { next: () => unknown };
    if (next === own.wrapperNext) {
      const inner = wrapped.get(iterator);
      if (inner !== undefined) return recordOf(iterator, inner.next, inner.receiver, inner.state, undefined);
    }
    return recordOf(
      iterator,
      isCallable(next) ? next : failingNext,
      iterator,
      next === own.next ? states.get(iterator) : undefined,
      next === arrayNext ? array : undefined,
    );
  }

  /** A `next` that cannot be called is no error until it is called. */
  function failingNext(): never {
    throw typeError('next is not a function');
  }

  function step(from: IteratorRecord): { done: unknown; value: unknown } {
    return object(apply(from.next, from.receiver, []), 'the result of next') as never;
  }

  function pull(from: IteratorRecord): unknown {
    if (from.state !== undefined) return resume(from.state);
    if (from.array !== undefined) return element(from, from.array);
    // A call of its own for the commonest iterator: engines are faster where they know what is called.
    const got = from.next === arrayNext ? stepArray(from.receiver) : step(from);
    return got.done ? DONE : got.value;
  }

  function skip(from: IteratorRecord): unknown {
    // The next of a helper and of an array have read `value` by then.
    if (from.state !== undefined || from.array !== undefined) return pull(from);
    return step(from).done ? DONE : undefined;
  }

  /** What `next` of an array's iterator does; nobody asks again after the end, or after a throw. */
  function element(from: IteratorRecord, array: ArrayLike<unknown>): unknown {
    const { at } = from;
    if (!(at < trunc(array.length))) return DONE;
    from.at = at + 1;
    return array[at];
  }

  /** GeneratorResume. */
  function resume(state: State): unknown {
    if (isOver(state)) return DONE;
    state.phase = RUNNING;
    const { kind, fn } = state;
    const from = state.source as IteratorRecord;
    let calling = false;
    try {
      let value: unknown = DONE;
      if (kind === MAP || kind === FILTER) {
        for (;;) {
          value = pull(from);
          if (value === DONE) break;
          calling = true;
          const answer = (fn as Callback)(value, state.count++);
          calling = false;
          if (kind === MAP) {
            value = answer;
            break;
          }
          if (answer) break;
        }
      } else if (kind === TAKE) {
        if (state.count === 0) {
          close(from.subject);
        } else {
          state.count--;
          value = pull(from);
        }
      } else if (kind === DROP) {
        while (state.count > 0 && skip(from) !== DONE) state.count--;
        if (state.count === 0) value = pull(from);
      } else {
        value = (fn as () => unknown)();
      }
      state.phase = value === DONE ? COMPLETED : SUSPENDED;
      return value;
    } catch (error) {
      if (calling) release(from.subject);
      state.phase = COMPLETED;
      throw error;
    }
  }

  function next(state: State): object {
    const value = resume(state);
    return value === DONE ? result(undefined, true) : result(value, false);
  }

  /** %IteratorHelperPrototype%.return: at the start completed first, then closed; later closed while it runs. */
  function finish(state: State): void {
    if (isOver(state)) return;
    state.phase = state.phase === START ? COMPLETED : RUNNING;
    try {
      if (state.end === undefined) close((state.source as IteratorRecord).subject);
      else state.end();
    } finally {
      state.phase = COMPLETED;
    }
  }

  function isOver({ phase }: State): boolean {
    if (phase === RUNNING) throw typeError('the iterator is already running');
    return phase === COMPLETED;
  }

  // — Closing —

  function method(value: unknown, key: PropertyKey): (() => unknown) | undefined {
    const found = (value as Record<PropertyKey, unknown>)[key];
    if (found === undefined || found === null) return undefined;
    if (!isCallable(found)) throw typeError('a method is not a function');
    return found;
  }

  function close(iterator: object): void {
    const found = method(iterator, 'return');
    if (found !== undefined) object(apply(found, iterator, []), 'the result of return');
  }

  function release(iterator: object): void {
    try {
      const found = method(iterator, 'return');
      if (found !== undefined) apply(found, iterator, []);
    } catch {
      // What was thrown first goes on.
    }
  }

  function abandon(iterator: object, error: unknown): never {
    release(iterator);
    throw error;
  }

  function closeAll(records: Records): void {
    for (let i = records.length - 1; i >= 0; i--) {
      const from = records[i];
      try {
        if (from !== undefined) close(iteratorOf(from));
      } catch (error) {
        releaseAll(records, i);
        throw error;
      }
    }
  }

  /** Closes those before `end`. */
  function releaseAll(records: Records, end: number = records.length): void {
    for (let i = end - 1; i >= 0; i--) {
      const from = records[i];
      if (from !== undefined) release(iteratorOf(from));
    }
  }

  function abandonAll(records: Records, error: unknown): never {
    releaseAll(records);
    throw error;
  }

  /**
   * An array's iterator that we read past: if somebody has put a `return` where it will be seen, one takes its place
   * that is where ours would be. It goes there over a stand-in, so that no element is read again.
   */
  function iteratorOf(from: IteratorRecord): object {
    const { array, subject } = from;
    if (
      array !== undefined &&
      (getPrototypeOf(iteratorPrototype) !== objectPrototype || 'return' in subject)
    ) {
      let there = false;
      const standIn = new Proxy([], {
        get: (_, key) => (there ? array[key as never] : MAX_SAFE),
      });
      from.subject = apply(arrayValues as () => object, standIn, []);
      for (; from.at > 0; from.at--) apply(from.next, from.subject, []);
      there = true;
    }
    return from.subject;
  }

  // — Opening —

  /** GetIteratorFromMethod: the method may stand on a primitive string. */
  function open(value: unknown, from: () => unknown): IteratorRecord {
    const iterator = object(apply(from, value, []), 'the result of Symbol.iterator');
    return recordWith(iterator, from === arrayValues && !isView(value) ? (value as never) : undefined);
  }

  function iteration(value: unknown): () => unknown {
    const from = method(value, iteratorSymbol);
    if (from === undefined) throw typeError('not iterable');
    return from;
  }

  function openIterable(value: object): IteratorRecord {
    return open(value, iteration(value));
  }

  function openFlattenable(value: unknown): IteratorRecord {
    const from = method(object(value, 'an iterable'), iteratorSymbol);
    return from === undefined ? record(value as object) : open(value, from);
  }

  return {
    states,
    wrapped,
    own,
    typeError,
    rangeError,
    object,
    branded,
    result,
    list,
    put,
    record,
    pull,
    skip,
    resume,
    next,
    finish,
    method,
    close,
    abandon,
    closeAll,
    abandonAll,
    releaseAll,
    iteratorOf,
    open,
    iteration,
    openIterable,
    openFlattenable,
  };
}
