/**
 * What pages have in the place of helpers: right functions, each with one fault put in front of it. A fault is a function
 * that makes the faulty one of the right one; all are of the right form (`formed`), so that nothing but the fault tells.
 */
import type { TestRealm } from './realms.ts';

export type Fn = (...args: any[]) => any;
/** Makes a faulty function; `this` and the arguments are those of a call. */
export type Fault = (right: Fn, realm: TestRealm) => Fn;

/** As the standard has functions: no constructor, with this name and length. */
export function formed(name: string, length: number, fn: Fn): Fn {
  const made = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(fn, this, args);
    },
  }[name] as Fn;
  Object.defineProperty(made, 'name', { value: name });
  Object.defineProperty(made, 'length', { value: length });
  return made;
}

interface Source {
  next?: Fn;
  return?: Fn | null;
}

/** A receiver as the right function gets to see it: what it reads is read, and changed on the way. */
export function standIn(self: Source, next: (step: Fn) => unknown, close: (self: Source) => unknown): object {
  return {
    get next(): unknown {
      const found = self.next as unknown;
      return typeof found === 'function' ? () => next(() => Reflect.apply(found, self, [])) : found;
    },
    get return(): unknown {
      return close(self);
    },
  };
}

const plainly = (step: Fn): unknown => step();
export const closing = (self: Source): unknown => {
  const found = self.return;
  return found ? () => Reflect.apply(found, self, []) : found;
};
/** Closes in another way, where there is a `return` to be called. */
const closingBy = (how: (close: Fn) => unknown) => (self: Source) => {
  const close = closing(self) as Fn | undefined;
  return close && (() => how(close));
};

const changing =
  (next: (step: Fn, self: Source) => unknown, close: (self: Source) => unknown): Fault =>
  (right) =>
    function (this: Source, ...args) {
      return right.apply(
        this === Object(this) ? standIn(this, (step) => next(step, this), close) : this,
        args,
      );
    };

/** The callback is changed, where there is one. */
const calling =
  (callback: (fn: Fn, self: Source) => Fn, receiver?: (self: Source, fn: Fn) => object): Fault =>
  (right) =>
    function (this: Source, fn, ...rest) {
      if (typeof fn !== 'function' || this !== Object(this)) return right.call(this, fn, ...rest);
      const changed = callback(fn, this);
      return right.call(receiver ? receiver(this, changed) : this, changed, ...rest);
    };

export const right: Fault = (fn) => fn;

export const noIndex: Fault = calling(
  (fn) =>
    (...args) =>
      fn(...args.slice(0, -1)),
);
export const callsBackWithThis: Fault = calling(
  (fn) =>
    (...args) =>
      fn.apply({}, args),
);

const failed = new WeakSet<object>();
/** Its own closing, or none, when the callback throws. */
const atThrow = (close: (self: Source) => void): Fault =>
  calling(
    (fn, self) => {
      const made = (...args: unknown[]): unknown => {
        try {
          return fn(...args);
        } catch (error) {
          failed.add(made);
          close(self);
          throw error;
        }
      };
      return made;
    },
    (self, fn) => standIn(self, plainly, (of) => (failed.has(fn) ? undefined : closing(of))),
  );
export const leavesOpenAtThrow: Fault = atThrow(() => {});
export const masksThrow: Fault = atThrow((self) => void self.return?.());

/** What the callback gives is an iterator; if that fails, its source stays open. */
export const leavesOpenForInner: Fault = calling(
  (fn) => {
    const made = (...args: unknown[]): unknown => {
      const inner = fn(...args);
      const next = (step: Fn): unknown => {
        try {
          return step();
        } catch (error) {
          failed.add(made);
          throw error;
        }
      };
      const get = (): unknown => inner[Symbol.iterator];
      return Object.defineProperty(standIn(inner, next, closing), Symbol.iterator, { get });
    };
    return made;
  },
  (self, fn) => standIn(self, plainly, (of) => (failed.has(fn) ? undefined : closing(of))),
);

export const neverCloses: Fault = changing(plainly, () => undefined);
export const closesTwice: Fault = changing(
  plainly,
  closingBy((close) => (close(), close())),
);
export const needsReturn: Fault = changing(plainly, (self) => {
  const close = self.return as Fn;
  return () => close.call(self);
});
export const swallowsThrowOfReturn: Fault = changing(
  plainly,
  closingBy((close) => {
    try {
      return close();
    } catch {
      return {};
    }
  }),
);
export const takesAnyReturn: Fault = changing(
  plainly,
  closingBy((close) => Object(close())),
);
export const takesAnyResult: Fault = changing((step) => Object(step()), closing);

/** Calls the source's functions with something, where nothing is due. */
export const stepsWithArgument: Fault = (right) =>
  function (this: any, ...args) {
    if (this !== Object(this)) return right.apply(this, args);
    const made = standIn(this, plainly, closing);
    const next = (): unknown => {
      const found = this.next as unknown;
      return typeof found === 'function' ? () => Reflect.apply(found, this, [1]) : found;
    };
    return right.apply(Object.defineProperty(made, 'next', { get: next }), args);
  };
export const closesWithArgument: Fault = changing(plainly, (self) => {
  const close = self.return;
  return close && (() => Reflect.apply(close, self, [1]));
});
/** Closes what gives the sources, though it came to its end. */
export const closesInput: Fault = (right) => (input, options) => {
  const open = input?.[Symbol.iterator];
  if (typeof open !== 'function') return right(input, options);
  let sources: Source | undefined;
  const opening = (): unknown => (sources = Reflect.apply(open, input, []) as Source);
  const helper = right({ [Symbol.iterator]: opening }, options);
  sources?.return?.();
  return helper;
};

/** Closes as well if a part of a step throws. */
const closesFor =
  (part: 'next' | 'done' | 'value'): Fault =>
  (right, realm) => {
    const make = realm.run(
      '(done, value) => ({ get done() { return done(); }, get value() { return value(); } })',
    );
    const guarded = (run: Fn, self: Source): unknown => {
      try {
        return run();
      } catch (error) {
        self.return?.();
        throw error;
      }
    };
    return changing((step, self) => {
      const result: any = part === 'next' ? guarded(step, self) : step();
      if (part === 'next' || result !== Object(result)) return result;
      const get = (name: 'done' | 'value') => () =>
        name === part ? guarded(() => result[name], self) : result[name];
      return make(get('done'), get('value'));
    }, closing)(right, realm);
  };
export const closesForNext: Fault = closesFor('next');
export const closesForDone: Fault = closesFor('done');
export const closesForValue: Fault = closesFor('value');

export const readsIterator: Fault = (right) =>
  function (this: any, ...args) {
    if (this === Object(this)) void this[Symbol.iterator];
    return right.apply(this, args);
  };
export const takesPrimitives: Fault = (right) =>
  function (this: any, ...args) {
    return right.apply(Object(this), args);
  };
/** V8 12.4: null for `next` is its mark of a helper that is over. */
export const takesNullForTheEnd: Fault = (right, realm) =>
  function (this: any, ...args) {
    if (this !== Object(this)) return right.apply(this, args);
    const ended = realm.run('() => ({ value: undefined, done: true })');
    const made = standIn(this, plainly, closing) as Source;
    return right.call(
      {
        get next() {
          const { next } = made;
          return (next as unknown) === null ? ended : next;
        },
        get return() {
          return made.return;
        },
      },
      ...args,
    );
  };

/** An argument is replaced, so that the right function does not refuse it. */
export const converts =
  (change: (...args: any[]) => unknown[]): Fault =>
  (right) =>
    function (this: unknown, ...args) {
      return right.apply(this, change(...args));
    };
/** Closes for a callback that the right one would refuse, and gives something where it would throw. */
export const givesForNoCallback =
  (make: () => unknown): Fault =>
  (right) =>
    function (this: any, fn, ...rest) {
      if (typeof fn === 'function' || this !== Object(this)) return right.call(this, fn, ...rest);
      this.return?.();
      return make();
    };
/** Throws for what the right one would refuse, without closing. */
export const refusesOpen =
  (isBad: (...args: any[]) => boolean): Fault =>
  (right) =>
    function (this: unknown, ...args) {
      if (this === Object(this) && isBad(...args)) throw new TypeError();
      return right.apply(this, args);
    };
