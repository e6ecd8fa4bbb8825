/**
 * What a function does in a given situation, written down as a text: what it reads of its sources, what it calls, what it
 * gives and throws, in order. Two functions that do the same have the same text (detect.ts compares).
 *
 *     n r d v @   `next`, `return`, `done`, `value`, a symbol is read      N R C   next, return, the callback is called
 *     !           anything else: another read, another receiver, an argument too many
 *
 * Sources are proxies without a prototype, so that nothing of the page is run but the function that is looked at, and
 * nothing that it reads is missed. A function that does not end is stopped.
 */
import { Proxy, apply, create, getPrototypeOf, isPrototypeOf, iteratorSymbol, ownKeys } from './builtins.ts';
import { isObject } from './values.ts';
import type { Realm } from './realm.ts';

export type Native = (...args: unknown[]) => unknown;

/** What goes wrong, at the second step of a source: the first sign of a situation. */
const NEXT_THROWS = '1';
const DONE_THROWS = '2';
const VALUE_THROWS = '3';
const NO_OBJECT = '4';
const NEXT_IS_NULL = '5';
const ENTERED = '6';
export const CALLBACK_THROWS = '7';
const ENTERED_WHILE_CLOSING = '8';
/** What `return` of the sources does, but for giving an object: the second sign. */
const THROWS = '1';
const PRIMITIVE = '2';
const ABSENT = '3';

/** Stand in lists of arguments for what is made anew each time: an iterator, one that is opened, or several of them. */
export const CALLBACK: object = /* @__PURE__ */ create(null) as object;
export const SOURCE: object = /* @__PURE__ */ create(null) as object;
export const ITERABLE: object = /* @__PURE__ */ create(null) as object;
export const SOURCES: object = /* @__PURE__ */ create(null) as object;
export const KEYED: object = /* @__PURE__ */ create(null) as object;

/** How a function is called. */
export interface Call {
  readonly _realm: Realm;
  /** SOURCE for a method. */
  readonly _receiver: unknown;
  /** Two at most. */
  readonly _args: readonly unknown[];
  /** Whether an iterator comes out, to be stepped and closed. */
  readonly _lazy: boolean;
  /** What the callback gives for a value, and perhaps a source. */
  readonly _answer: (value: unknown, source: () => object) => unknown;
  /** How many elements the first source has, of the list below; others have two. */
  readonly _count: number;
  /** Whether it is not the first source that goes wrong, but those behind it. */
  readonly _later: boolean;
  /** The prototypes that helper objects may have. */
  readonly _kinds: readonly unknown[];
}

const values: readonly unknown[] = [1, 2, undefined, null, NaN];
const boom = /* @__PURE__ */ create(null) as object;
const late = /* @__PURE__ */ create(null) as object;

// What is going on: there is one call at a time, and this is looked at thousands of times at the start of a page.
let log = '';
let call: Call;
let fault = '';
let closing = '';
let made: unknown;
let opened = 0;

/** `situation`: what goes wrong, how closing goes, and what is done to the iterator that comes out: n for next, r for return. */
export function conductOf(fn: Native, how: Call, situation: string): string {
  log = '';
  call = how;
  fault = situation[0] as string;
  closing = situation[1] as string;
  opened = 0;
  try {
    const { _args: args, _receiver: receiver, _lazy: lazy } = call;
    const on = argument(receiver);
    const passed =
      args.length === 0
        ? []
        : args.length === 1
          ? [argument(args[0])]
          : [argument(args[0]), argument(args[1])];
    try {
      made = apply(fn, on, passed);
      say(lazy ? formOf(made as object) : show(made, 0));
      for (let i = 2; lazy && i < situation.length; i++) step(situation[i] === 'n' ? 'next' : 'return');
    } catch (error) {
      sayError(error);
    }
  } catch {
    log += '!';
  }
  return log;
}

function say(text: string): void {
  if (log.length > 999) throw boom;
  log += text;
}

function sayError(error: unknown): void {
  const { RangeError } = call._realm;
  say(error === boom ? 'B' : error === late ? 'L' : isPrototypeOf(RangeError.prototype, error) ? 'G' : 'T');
}

function step(name: 'next' | 'return'): void {
  say(' ');
  try {
    say(show(apply((made as Record<string, Native>)[name] as Native, made, []), 0));
  } catch (error) {
    sayError(error);
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
  return `${text}}${above === call._realm._objectPrototype ? 'O' : above === call._realm._arrayPrototype ? 'A' : above === null ? '' : '!'}`;
}

/** From outside: an iterator's prototype, and what it and its prototype have. */
function formOf(iterator: object): string {
  const { _realm: realm, _kinds: kinds } = call;
  const above = getPrototypeOf(iterator) as object;
  const known = above === kinds[0] || above === kinds[1];
  const inPlace = getPrototypeOf(above) === realm._iteratorPrototype;
  return `${ownKeys(iterator).length}${known}${inPlace}${'throw' in above}`;
}

const handler = {
  __proto__: /* @__PURE__ */ new Proxy({}, { get: () => say('!') }),
  get(target: Record<PropertyKey, unknown>, key: PropertyKey): unknown {
    say(typeof key === 'symbol' ? '@' : ((key as string)[0] as string));
    return target[key];
  },
} as never;

const watched = (target: object): object => new Proxy(target, handler);

function source(): object {
  const first = opened++ === 0;
  return sourceOf(first !== call._later, first ? call._count : 2);
}

// Nothing of the page is to be found on a source; a result has of its own what is read of it. (Old Hermes has no classes.)
function sourceOf(faulty: boolean, count: number): object {
  const target = create(null) as Record<string, unknown>;
  const self = watched(target);
  let at = 0;
  target.next = function (this: unknown): unknown {
    say(this === self && arguments.length === 0 ? 'N' : '!');
    const failing = at === 1 && faulty;
    if (failing && fault === NEXT_THROWS) throw boom;
    if (failing && fault === ENTERED && call._lazy) {
      step('next');
      step('return');
    }
    const value = at < count ? values[at] : undefined;
    return failing && fault === NO_OBJECT ? 1 : resultOf(at++ >= count, value, failing);
  };
  target.return = function (this: unknown): unknown {
    say(this === self && arguments.length === 0 ? 'R' : '!');
    if (fault === ENTERED_WHILE_CLOSING && call._lazy) step('next');
    if (closing === THROWS) throw late;
    return closing === PRIMITIVE ? 1 : watched(create(null) as object);
  };
  if (faulty && fault === NEXT_IS_NULL) target.next = null;
  if (closing === ABSENT) target.return = undefined;
  return self;
}

const resultOf = (end: boolean, found: unknown, failing: boolean): object =>
  watched({
    get done(): boolean {
      if (failing && fault === DONE_THROWS) throw boom;
      return end;
    },
    get value(): unknown {
      if (failing && fault === VALUE_THROWS) throw boom;
      return found;
    },
  });

/** Gives two sources, and then an end. */
function pair(): object {
  let at = 0;
  return watched({
    next: () => resultOf(at === 2, at++ < 2 ? source() : undefined, false),
    return: () => say('closed'),
  });
}

function callback(this: unknown, ...given: unknown[]): unknown {
  say(this === undefined ? 'C' : '!');
  for (let i = 0; i < given.length; i++) say(show(given[i], 0));
  if (fault === CALLBACK_THROWS && given[given.length - 1] === 1) throw boom;
  return call._answer(given[given.length - 2], source);
}

function argument(given: unknown): unknown {
  if (given === CALLBACK) return callback;
  if (given === SOURCE) return source();
  if (given === ITERABLE) return watched({ [iteratorSymbol]: source });
  if (given === SOURCES) return watched({ [iteratorSymbol]: pair });
  // Of three properties one counts for nothing.
  if (given === KEYED) return { a: source(), b: undefined, c: source() };
  return given;
}
