/** The eager methods of %Iterator.prototype%: they run here. A decision closes; the end does not. */
import { apply } from './builtins.ts';
import type { Checks } from './check.ts';
import type { Protocol } from './contract.ts';
import { EMPTY } from './words.ts';
import { DONE } from './state.ts';

type Callback = (...args: unknown[]) => unknown;

/** What is asked of an iterator at its end. */
const REDUCE = 0;
const FOR_EACH = 1;
const FIND = 2;
const SOME = 3;
const EVERY = 4;

export function eagerMethodsOf(protocol: Protocol, checks: Checks): object {
  const { record, pull, close, method, abandon, typeError, list, put } = protocol;
  const { receiver, callback, skipped } = checks;

  /**
   * All of them: `value` is what reduce has so far, and what the others give if nothing is decided; `start` is
   * DONE if reduce takes the first element instead.
   */
  function run(iterator: object, kind: number, fn: Callback, start: unknown): unknown {
    const from = record(iterator);
    let found = start;
    let counter = 0;
    if (found === DONE) {
      found = pull(from);
      if (found === DONE) throw typeError(EMPTY);
      counter = 1;
    }
    for (; ; counter++) {
      const value = pull(from);
      if (value === DONE) return found;
      let answer: unknown = undefined;
      try {
        if (kind === REDUCE) found = fn(found, value, counter);
        else answer = fn(value, counter);
      } catch (error) {
        abandon(iterator, error);
      }
      if (kind >= FIND && !answer === (kind === EVERY)) {
        close(iterator);
        return kind === FIND ? value : kind === SOME;
      }
    }
  }

  function calling(self: unknown, kind: number, fn: Callback, start: unknown): unknown {
    const iterator = receiver(self);
    callback(iterator, fn);
    return run(iterator, kind, fn, start);
  }

  return {
    reduce(this: unknown, reducer: Callback, ...rest: unknown[]): unknown {
      return calling(this, REDUCE, reducer, rest.length > 0 ? rest[0] : DONE);
    },

    toArray(this: unknown): unknown[] {
      const from = record(receiver(this));
      const made = list();
      for (let count = 0; ; count++) {
        const value = pull(from);
        if (value === DONE) return made;
        put(made, count, value);
      }
    },

    forEach(this: unknown, fn: Callback): unknown {
      return calling(this, FOR_EACH, fn, undefined);
    },
    some(this: unknown, predicate: Callback): unknown {
      return calling(this, SOME, predicate, false);
    },
    every(this: unknown, predicate: Callback): unknown {
      return calling(this, EVERY, predicate, true);
    },
    find(this: unknown, predicate: Callback): unknown {
      return calling(this, FIND, predicate, undefined);
    },

    includes(this: unknown, searchElement: unknown, skippedElements: unknown = undefined): unknown {
      const iterator = receiver(this);
      const count = skippedElements === undefined ? 0 : skipped(iterator, skippedElements);
      // SameValueZero: NaN is NaN.
      return run(
        iterator,
        SOME,
        (value, i) =>
          (i as number) >= count &&
          (value === searchElement || (value !== value && searchElement !== searchElement)),
        false,
      );
    },

    join(this: unknown, separator: unknown): unknown {
      const iterator = receiver(this);
      let between = ',';
      try {
        // ToString: a template refuses symbols, as it must.
        if (separator !== undefined) between = `${separator as string}`;
      } catch (error) {
        abandon(iterator, error);
      }
      return run(
        iterator,
        REDUCE,
        (made, value, i) =>
          ((i as number) > 0 ? (made as string) + between : '') +
          (value === undefined || value === null ? '' : `${value as string}`),
        '',
      );
    },

    /** `[Symbol.dispose]`: closes, whatever closing gives. */
    dispose(this: unknown): void {
      const found = method(this, 'return');
      if (found !== undefined) apply(found, this, []);
    },
  };
}
