/**
 * The methods of %Iterator.prototype%, in the order of the clauses: the receiver must be an object, then the arguments
 * are checked (check.ts), then `next` is read, once; `Symbol.iterator` never is.
 */
import { apply, isInteger } from './builtins.ts';
import { MAX_SAFE } from './check.ts';
import type { Checks } from './check.ts';
import type { MakeHelper } from './helper.ts';
import type { Lazy } from './lazy.ts';
import { DONE } from './protocol.ts';
import type { Protocol } from './protocol.ts';

type Callback = (...args: unknown[]) => unknown;

/** The lazy ones give a helper object. */
export function lazyMethodsOf(protocol: Protocol, checks: Checks, lazy: Lazy, make: MakeHelper): object {
  const { record, abandon, typeError } = protocol;
  const { receiver, callback, limit, size } = checks;

  return {
    map(this: unknown, mapper: Callback): object {
      const from = receiver(this);
      callback(from, mapper);
      return make(lazy.map(record(from), mapper));
    },
    filter(this: unknown, predicate: Callback): object {
      const from = receiver(this);
      callback(from, predicate);
      return make(lazy.filter(record(from), predicate));
    },
    take(this: unknown, count: unknown): object {
      const from = receiver(this);
      const whole = limit(from, count);
      return make(lazy.take(record(from), whole));
    },
    drop(this: unknown, count: unknown): object {
      const from = receiver(this);
      const whole = limit(from, count);
      return make(lazy.drop(record(from), whole));
    },
    flatMap(this: unknown, mapper: Callback): object {
      const from = receiver(this);
      callback(from, mapper);
      return make(lazy.flatMap(record(from), mapper));
    },
    chunks(this: unknown, chunkSize: unknown): object {
      const from = receiver(this);
      const whole = size(from, chunkSize);
      return make(lazy.chunks(record(from), whole));
    },
    windows(this: unknown, windowSize: unknown, ...rest: unknown[]): object {
      const from = receiver(this);
      const whole = size(from, windowSize);
      const undersized = rest.length > 0 ? rest[0] : undefined;
      const partial = undersized === 'allow-partial';
      if (!partial && undersized !== undefined && undersized !== 'only-full') {
        abandon(from, typeError("undersized must be 'only-full' or 'allow-partial'"));
      }
      return make(lazy.windows(record(from), whole, partial));
    },
  };
}

/** The eager ones run here. A decision closes; the end does not. */
export function eagerMethodsOf(protocol: Protocol, checks: Checks): object {
  const { record, pull, close, abandon, typeError, rangeError, list, put } = protocol;
  const { receiver, callback } = checks;

  /** How many to pass over: not converted. */
  function skipped(from: object, value: unknown): number {
    if (value === undefined) return 0;
    if (!isInteger(value) && value !== Infinity && value !== -Infinity) {
      abandon(from, typeError('skippedElements is not an integral number'));
    }
    const count = value as number;
    if (count < 0 || (count > MAX_SAFE && count !== Infinity)) {
      abandon(from, rangeError('skippedElements must be 0 or more, up to 2 ** 53 - 1 or Infinity'));
    }
    return count;
  }

  /** ToString: a template refuses symbols, as it must. A throw closes. */
  function text(from: object, value: unknown): string {
    try {
      return `${value as string}`;
    } catch (error) {
      return abandon(from, error);
    }
  }

  return {
    reduce(this: unknown, reducer: Callback, ...rest: unknown[]): unknown {
      const iterator = receiver(this);
      callback(iterator, reducer);
      const from = record(iterator);
      let counter = 0;
      let accumulator: unknown;
      if (rest.length > 0) {
        accumulator = rest[0];
      } else {
        accumulator = pull(from);
        if (accumulator === DONE) throw typeError('reduce of an empty iterator with no initial value');
        counter = 1;
      }
      for (;;) {
        const value = pull(from);
        if (value === DONE) return accumulator;
        try {
          accumulator = reducer(accumulator, value, counter++);
        } catch (error) {
          abandon(iterator, error);
        }
      }
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

    forEach(this: unknown, fn: Callback): void {
      const iterator = receiver(this);
      callback(iterator, fn);
      const from = record(iterator);
      for (let counter = 0; ; counter++) {
        const value = pull(from);
        if (value === DONE) return;
        try {
          fn(value, counter);
        } catch (error) {
          abandon(iterator, error);
        }
      }
    },

    some(this: unknown, predicate: Callback): boolean {
      return search(this, predicate, true) !== DONE;
    },
    every(this: unknown, predicate: Callback): boolean {
      return search(this, predicate, false) === DONE;
    },
    find(this: unknown, predicate: Callback): unknown {
      const found = search(this, predicate, true);
      return found === DONE ? undefined : found;
    },

    includes(this: unknown, searchElement: unknown, ...rest: unknown[]): boolean {
      const iterator = receiver(this);
      const count = skipped(iterator, rest.length > 0 ? rest[0] : undefined);
      const from = record(iterator);
      for (let i = 0; ; i++) {
        const value = pull(from);
        if (value === DONE) return false;
        // SameValueZero: NaN is NaN.
        if (i >= count && (value === searchElement || (value !== value && searchElement !== searchElement))) {
          close(iterator);
          return true;
        }
      }
    },

    join(this: unknown, separator: unknown): string {
      const iterator = receiver(this);
      const between = separator === undefined ? ',' : text(iterator, separator);
      const from = record(iterator);
      let made = '';
      for (let first = true; ; first = false) {
        const value = pull(from);
        if (value === DONE) return made;
        if (!first) made += between;
        if (value !== undefined && value !== null) made += text(iterator, value);
      }
    },
  };

  /** The first value whose answer is the wanted one, or DONE. */
  function search(self: unknown, predicate: Callback, wanted: boolean): unknown {
    const iterator = receiver(self);
    callback(iterator, predicate);
    const from = record(iterator);
    for (let counter = 0; ; counter++) {
      const value = pull(from);
      if (value === DONE) return DONE;
      let answer: unknown = false;
      try {
        answer = predicate(value, counter);
      } catch (error) {
        abandon(iterator, error);
      }
      if (!answer !== wanted) {
        close(iterator);
        return value;
      }
    }
  }
}

/** `[Symbol.dispose]`: closes, whatever closing gives. */
export function disposeOf(protocol: Protocol): { dispose(this: unknown): void } {
  const { method } = protocol;
  return {
    dispose() {
      const found = method(this, 'return');
      if (found !== undefined) apply(found, this, []);
    },
  };
}
