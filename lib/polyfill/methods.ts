/** The eager methods of %Iterator.prototype%: they run here. A decision closes; the end does not. */
import { apply } from './builtins.ts';
import { checkedCallback, checkedReceiver, checkedSkipped } from './check.ts';
import { abandon, close } from './closing.ts';
import type { Context } from './contract.ts';
import { EMPTY } from './messages.ts';
import { pull, record } from './protocol.ts';
import { DONE } from './state.ts';
import { list, method, put, typeError } from './values.ts';

type Callback = (...args: unknown[]) => unknown;

/** What is asked of an iterator at its end. */
const REDUCE = 0;
const FOR_EACH = 1;
const FIND = 2;
const SOME = 3;
const EVERY = 4;

export function eagerMethodsOf(context: Context): object {
  return {
    reduce(this: unknown, reducer: Callback, ...rest: unknown[]): unknown {
      return calling(context, this, REDUCE, reducer, rest.length > 0 ? rest[0] : DONE);
    },
    toArray(this: unknown): unknown[] {
      return toArray(context, this);
    },
    forEach(this: unknown, fn: Callback): unknown {
      return calling(context, this, FOR_EACH, fn, undefined);
    },
    some(this: unknown, predicate: Callback): unknown {
      return calling(context, this, SOME, predicate, false);
    },
    every(this: unknown, predicate: Callback): unknown {
      return calling(context, this, EVERY, predicate, true);
    },
    find(this: unknown, predicate: Callback): unknown {
      return calling(context, this, FIND, predicate, undefined);
    },
    includes(this: unknown, searchElement: unknown, skippedElements: unknown = undefined): unknown {
      return includes(context, this, searchElement, skippedElements);
    },
    join(this: unknown, separator: unknown): unknown {
      return join(context, this, separator);
    },
    /** `[Symbol.dispose]`: closes, whatever closing gives. */
    dispose(this: unknown): void {
      const found = method(context, this, 'return');
      if (found !== undefined) apply(found, this, []);
    },
  };
}

function calling(context: Context, self: unknown, kind: number, fn: Callback, start: unknown): unknown {
  const iterator = checkedReceiver(context, self);
  checkedCallback(context, iterator, fn);
  return run(context, iterator, kind, fn, start);
}

/**
 * All of them: `start` is what reduce begins with, DONE if that is the first element, and what the others give if nothing
 * is decided.
 */
function run(context: Context, iterator: object, kind: number, fn: Callback, start: unknown): unknown {
  const from = record(context, iterator);
  let found = start;
  let counter = 0;
  if (found === DONE) {
    found = pull(context, from);
    if (found === DONE) throw typeError(context, EMPTY);
    counter = 1;
  }
  for (; ; counter++) {
    const value = pull(context, from);
    if (value === DONE) return found;
    let answer: unknown = undefined;
    try {
      if (kind === REDUCE) found = fn(found, value, counter);
      else answer = fn(value, counter);
    } catch (error) {
      abandon(context, iterator, error);
    }
    if (kind >= FIND && !answer === (kind === EVERY)) {
      close(context, iterator);
      return kind === FIND ? value : kind === SOME;
    }
  }
}

function toArray(context: Context, self: unknown): unknown[] {
  const from = record(context, checkedReceiver(context, self));
  const made = list(context);
  for (let count = 0; ; count++) {
    const value = pull(context, from);
    if (value === DONE) return made;
    put(context, made, count, value);
  }
}

function includes(context: Context, self: unknown, wanted: unknown, skipped: unknown): unknown {
  const iterator = checkedReceiver(context, self);
  const count = skipped === undefined ? 0 : checkedSkipped(context, iterator, skipped);
  // SameValueZero: NaN is NaN.
  const isWanted = (value: unknown, i: unknown): boolean =>
    (i as number) >= count && (value === wanted || (value !== value && wanted !== wanted));
  return run(context, iterator, SOME, isWanted, false);
}

function join(context: Context, self: unknown, separator: unknown): unknown {
  const iterator = checkedReceiver(context, self);
  let between = ',';
  try {
    // ToString: a template refuses symbols, as it must.
    if (separator !== undefined) between = `${separator as string}`;
  } catch (error) {
    abandon(context, iterator, error);
  }
  const add = (made: unknown, value: unknown, i: unknown): string =>
    ((i as number) > 0 ? (made as string) + between : '') +
    (value === undefined || value === null ? '' : `${value as string}`);
  return run(context, iterator, REDUCE, add, '');
}
