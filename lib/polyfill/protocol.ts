/**
 * The iterator protocol, as the specification's abstract operations have it.
 *
 *     record(iterator)     GetIteratorDirect        reads `next`, once, and does not look at it
 *     pull(record)         IteratorStepValue        the value, or DONE; a throw on the way is not followed by closing
 *     skip(record)         IteratorStep             the same without reading `value`
 *     open(value, method)  GetIteratorFromMethod    the method may stand on a primitive string
 *     resume(state)        GeneratorResume          a step of a helper of ours
 *
 * What nobody can see is not done. A record whose iterator is a helper of ours, with our `next`, is driven through its
 * state, without result objects. An array that we open ourselves, with the engine's `values` and `next`, is read by its
 * index. Anything else about them (`return`, a patched `next`) is looked up as the clause says.
 */
import { apply, isView, iteratorSymbol, trunc } from './builtins.ts';
import { abandon, close } from './closing.ts';
import type { Context, IteratorRecord, State } from './contract.ts';
import { COMPLETED, DONE, DROP, FILTER, MAP, RUNNING, START, SUSPENDED, TAKE } from './state.ts';
import { isCallable, method, object, result, typeError } from './values.ts';

type Callback = (value: unknown, counter: number) => unknown;

// — Records —

export function record(context: Context, iterator: object): IteratorRecord {
  return recordWith(context, iterator, undefined);
}

/** `array`: what the iterator is known to read. */
function recordWith(
  context: Context,
  iterator: object,
  array: ArrayLike<unknown> | undefined,
): IteratorRecord {
  const { next } = iterator as { next: () => unknown };
  if (next === context._wrapperNext) {
    const inner = context._wrapped.get(iterator);
    if (inner !== undefined) return recordOf(iterator, inner._next, inner._receiver, inner._state, undefined);
  }
  return recordOf(
    iterator,
    // A `next` that cannot be called is no error until it is called.
    isCallable(next) ? next : () => fail(context),
    iterator,
    next === context._helperNext ? context._states.get(iterator) : undefined,
    next === context._arrayNext ? array : undefined,
  );
}

function fail(context: Context): never {
  throw typeError(context, 'next is not a function');
}

function recordOf(
  subject: object,
  next: () => unknown,
  receiver: object,
  state: State | undefined,
  array: ArrayLike<unknown> | undefined,
): IteratorRecord {
  return { _subject: subject, _next: next, _receiver: receiver, _state: state, _array: array, _at: 0 };
}

// — Opening —

export function open(context: Context, value: unknown, from: () => unknown): IteratorRecord {
  const iterator = object(context, apply(from, value, []), 'the result of Symbol.iterator');
  const isArray = from === context._realm._arrayValues && !isView(value);
  return recordWith(context, iterator, isArray ? (value as never) : undefined);
}

/** `Symbol.iterator` of what must be iterable. */
export function iteration(context: Context, value: unknown): () => unknown {
  const from = method(context, value, iteratorSymbol);
  if (from === undefined) throw typeError(context, 'not iterable');
  return from;
}

export function openIterable(context: Context, value: object): IteratorRecord {
  return open(context, value, iteration(context, value));
}

/** GetIteratorFlattenable, primitives rejected. */
export function openFlattenable(context: Context, value: unknown): IteratorRecord {
  const from = method(context, object(context, value, 'an iterable'), iteratorSymbol);
  return from === undefined ? record(context, value as object) : open(context, value, from);
}

// — Steps —

export function pull(context: Context, from: IteratorRecord): unknown {
  if (from._state !== undefined) return resume(context, from._state);
  if (from._array !== undefined) return element(from, from._array);
  // A call of its own for the commonest iterator: engines are faster where they know what is called.
  const got = from._next === context._arrayNext ? context._stepArray(from._receiver) : step(context, from);
  return got.done ? DONE : got.value;
}

export function skip(context: Context, from: IteratorRecord): unknown {
  // The next of a helper and of an array have read `value` by then.
  if (from._state !== undefined || from._array !== undefined) return pull(context, from);
  return step(context, from).done ? DONE : undefined;
}

function step(context: Context, from: IteratorRecord): { done: unknown; value: unknown } {
  return object(context, apply(from._next, from._receiver, []), 'the result of next') as never;
}

/** What `next` of an array's iterator does; nobody asks again after the end, or after a throw. */
function element(from: IteratorRecord, array: ArrayLike<unknown>): unknown {
  const at = from._at;
  if (!(at < trunc(array.length))) return DONE;
  from._at = at + 1;
  return array[at];
}

// — Helpers —

export function resume(context: Context, state: State): unknown {
  if (isOver(context, state)) return DONE;
  state._phase = RUNNING;
  const { _kind: kind, _fn: fn } = state;
  try {
    const value =
      kind === MAP || kind === FILTER
        ? answered(context, state, kind)
        : kind === TAKE
          ? taken(context, state)
          : kind === DROP
            ? behindDropped(context, state)
            : (fn as () => unknown)();
    state._phase = value === DONE ? COMPLETED : SUSPENDED;
    return value;
  } catch (error) {
    state._phase = COMPLETED;
    throw error;
  }
}

function answered(context: Context, state: State, kind: number): unknown {
  const from = state._source as IteratorRecord;
  const fn = state._fn as Callback;
  for (;;) {
    const value = pull(context, from);
    if (value === DONE) return DONE;
    let answer: unknown = undefined;
    try {
      answer = fn(value, state._count++);
    } catch (error) {
      abandon(context, from._subject, error);
    }
    if (kind === MAP) return answer;
    if (answer) return value;
  }
}

function taken(context: Context, state: State): unknown {
  const from = state._source as IteratorRecord;
  if (state._count === 0) {
    close(context, from._subject);
    return DONE;
  }
  state._count--;
  return pull(context, from);
}

function behindDropped(context: Context, state: State): unknown {
  const from = state._source as IteratorRecord;
  while (state._count > 0) {
    if (skip(context, from) === DONE) return DONE;
    state._count--;
  }
  return pull(context, from);
}

/** A step of a helper, as an iterator result. */
export function stepHelper(context: Context, state: State): object {
  const value = resume(context, state);
  return value === DONE ? result(context, undefined, true) : result(context, value, false);
}

/** %IteratorHelperPrototype%.return: at the start completed first, then closed; later closed while it runs. */
export function finish(context: Context, state: State): void {
  if (isOver(context, state)) return;
  state._phase = state._phase === START ? COMPLETED : RUNNING;
  try {
    if (state._end === undefined) close(context, (state._source as IteratorRecord)._subject);
    else state._end();
  } finally {
    state._phase = COMPLETED;
  }
}

function isOver(context: Context, { _phase: phase }: State): boolean {
  if (phase === RUNNING) throw typeError(context, 'the iterator is already running');
  return phase === COMPLETED;
}
