/**
 * What a function does in a given situation, written down as a text: what it reads of its sources, what it calls, what it
 * gives and throws, in order. Two functions that do the same have the same text (detect.ts compares).
 *
 *     n r d v @   `next`, `return`, `done`, `value`, a symbol is read      N R   next, return is called
 *     !           anything else: another read, another receiver, an argument too many
 *
 * Sources are proxies without a prototype, so that nothing of the page is run but the function that is looked at, and
 * nothing that it reads is missed. A function that does not end is stopped.
 */
import {
  Proxy,
  apply,
  create,
  define,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isPrototypeOf,
  iteratorSymbol,
  ownKeys,
  toStringTagSymbol,
} from './builtins.ts';
import { isObject } from './protocol.ts';
import type { Realm } from './realm.ts';

export type Native = (...args: unknown[]) => unknown;

/** What goes wrong, at the second step of the source (of the second one, if there are two). */
export const NOTHING = '0';
const NEXT_THROWS = '1';
const DONE_THROWS = '2';
const VALUE_THROWS = '3';
const NO_OBJECT = '4';
const NEXT_IS_NULL = '5';
const ENTERED = '6';
const CALLBACK_THROWS = '7';
const ENTERED_WHILE_CLOSING = '8';
/** What `return` of the sources does, but for giving an object: it throws, gives a primitive, or is not there. */
const THROWS = '1';
const PRIMITIVE = '2';
const ABSENT = '3';

/** Stand in lists of arguments for what is made anew each time: an iterator, one that is opened, or several of them. */
export const CALLBACK: object = create(null);
export const SOURCE: object = create(null);
export const ITERABLE: object = create(null);
export const SOURCES: object = create(null);
export const KEYED: object = create(null);

/** How a function is called. */
export interface Call {
  readonly realm: Realm;
  /** SOURCE for a method. */
  readonly receiver: unknown;
  readonly args: readonly unknown[];
  /** Whether an iterator comes out, to be stepped and closed. */
  readonly lazy: boolean;
  /** What the callback gives for a value, and perhaps a source. */
  readonly answer: (value: unknown, source: () => object) => unknown;
  /** How many elements a source has, of the list below. */
  readonly count: number;
  /** Whether it is not the first source that goes wrong, but those behind it. */
  readonly later: boolean;
  /** The prototypes that helper objects may have. */
  readonly kinds: readonly unknown[];
}

const values: readonly unknown[] = [1, 2, undefined, null, NaN];
const boom = create(null) as object;
const late = create(null) as object;

/** `situation`: what goes wrong, how closing goes, and what is done to the iterator that comes out: n for next, r for return. */
export function conductOf(fn: Native, call: Call, situation: string): string {
  const { realm, receiver, args, lazy, answer, count, later, kinds } = call;
  const fault = situation[0];
  const closing = situation[1];
  let log = '';
  let made: unknown;
  let opened = 0;

  function say(text: string): void {
    if (log.length > 999) throw boom;
    log += text;
  }

  function attempt(run: () => unknown): void {
    try {
      say(`=${show(run(), 0)} `);
    } catch (error) {
      const kind = error === boom ? 'boom' : error === late ? 'late' : '';
      say(
        kind || (isPrototypeOf(realm.RangeError.prototype, error) ? 'range' : isObject(error) ? 'type' : '!'),
      );
    }
  }

  /** A value: its own properties in order, and whose kind of object it is. */
  function show(value: unknown, depth: number): string {
    if (typeof value === 'symbol') return '@';
    if (!isObject(value)) return `${value as string}`;
    if (depth > 2) return '!';
    const keys = ownKeys(value);
    let text = '{';
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      text += `${typeof key === 'symbol' ? '@' : key}:${show((value as Record<string, unknown>)[key], depth + 1)} `;
    }
    const above = getPrototypeOf(value);
    return `${text}}${above === realm.objectPrototype ? 'O' : above === realm.arrayPrototype ? 'A' : above === null ? '' : '?'}`;
  }

  /** From outside: an iterator's prototype, and what it and its prototype have. */
  function formOf(iterator: object): string {
    const above = getPrototypeOf(iterator) as object;
    const tag = getOwnPropertyDescriptor(above, toStringTagSymbol);
    const known = above === kinds[0] || above === kinds[1];
    const here = getPrototypeOf(above) === realm.iteratorPrototype;
    return `${ownKeys(iterator).length} ${ownKeys(above).length} ${known} ${here} ${tag && show(tag.writable, 0)}`;
  }

  const anyTrap = new Proxy(create(null) as object, { get: () => say('!') });

  function watched(target: object): object {
    return new Proxy(target, {
      __proto__: anyTrap,
      get(of: Record<PropertyKey, unknown>, key: PropertyKey): unknown {
        say(typeof key === 'symbol' ? '@' : ((key as string)[0] as string));
        return of[key];
      },
    } as never);
  }

  function step(name: 'next' | 'return'): void {
    attempt(() => apply((made as Record<string, Native>)[name] as Native, made, []));
  }

  function source(): object {
    const first = opened++ === 0;
    const faulty = first !== later;
    // Those behind the first are shorter.
    const size = first ? count : count - 1;
    let at = 0;
    const target = create(null) as Record<string, unknown>;
    const self = watched(target);
    target['next'] = function (this: unknown): unknown {
      say(this === self && arguments.length === 0 ? 'N' : '!');
      const done = at >= size;
      const value = done ? undefined : values[at];
      const failing = ++at === 2 && faulty;
      if (failing && fault === NEXT_THROWS) throw boom;
      if (failing && fault === NO_OBJECT) return 1;
      if (failing && fault === ENTERED && lazy) {
        step('next');
        step('return');
      }
      return watched({
        __proto__: null,
        get done(): unknown {
          if (failing && fault === DONE_THROWS) throw boom;
          return done;
        },
        get value(): unknown {
          if (failing && fault === VALUE_THROWS) throw boom;
          return value;
        },
      } as never);
    };
    if (faulty && fault === NEXT_IS_NULL) target['next'] = null;
    if (closing !== ABSENT) {
      target['return'] = function (this: unknown): unknown {
        say(this === self && arguments.length === 0 ? 'R' : '!');
        if (fault === ENTERED_WHILE_CLOSING && lazy) step('next');
        if (closing === THROWS) throw late;
        return closing === PRIMITIVE ? 1 : watched(create(null) as object);
      };
    }
    return self;
  }

  function callback(this: unknown, ...given: unknown[]): unknown {
    say(this === undefined ? 'C' : '!');
    for (let i = 0; i < given.length; i++) say(show(given[i], 0));
    if (fault === CALLBACK_THROWS && given[given.length - 1] === 1) throw boom;
    return answer(given[given.length - 2], source);
  }

  function iterable(open: () => object): object {
    const target = create(null) as object;
    define(target, iteratorSymbol, open);
    return watched(target);
  }

  /** Two sources, and then an end. */
  function pair(): object {
    let at = 0;
    return watched({
      __proto__: null,
      next: () => watched({ __proto__: null, done: at === 2, value: at++ < 2 ? source() : boom } as never),
      return: () => say('closed'),
    } as never);
  }

  function argument(given: unknown): unknown {
    if (given === CALLBACK) return callback;
    if (given === SOURCE) return source();
    if (given === ITERABLE) return iterable(source);
    if (given === SOURCES) return iterable(pair);
    // Of three properties one counts for nothing.
    if (given === KEYED) return { __proto__: null, a: source(), b: undefined, c: source() };
    return given;
  }

  try {
    const passed: unknown[] = [];
    for (let i = 0; i < args.length; i++) define(passed, i, argument(args[i]));
    const on = argument(receiver);
    if (!lazy) attempt(() => apply(fn, on, passed));
    else {
      attempt(() => {
        made = apply(fn, on, passed);
        say(formOf(made as object));
      });
      for (let i = 2; i < situation.length; i++) step(situation[i] === 'n' ? 'next' : 'return');
    }
  } catch {
    log += '!';
  }
  return log;
}
