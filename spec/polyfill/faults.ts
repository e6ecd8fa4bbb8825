/** The kinds of fault that functions of a page may have, and what the report says of them. */
import type { Feature } from '../../lib/polyfill/install.ts';
import * as fakes from './fakes.ts';
import type { Fault } from './fakes.ts';
import { joint, withCallback } from './pages.ts';

export const changed = 'gives, reads, calls or closes something else';
const badArgument = 'takes a bad argument, or does not close the receiver for it';
const noReturn = 'cannot be closed if its source has no return';
const badNext = 'takes a next that cannot be called';
const lostThrow = 'does not throw what closing threw';
const someArguments = 'gives something else for some arguments';
export const form = 'is a constructor, or has another name, length or attributes';

const { converts, refusesOpen } = fakes;
const notCallable = (fn: unknown): boolean => typeof fn !== 'function';

/** A kind of fault, where it may be, and what the report says of it. */
export const faults: readonly (readonly [
  kind: string,
  features: readonly Feature[],
  fault: Fault,
  why: string,
])[] = [
  ['gives no index', withCallback, fakes.noIndex, changed],
  ['calls back with a this', withCallback, fakes.callsBackWithThis, changed],
  [
    'leaves its source open when the callback throws',
    withCallback,
    fakes.leavesOpenAtThrow,
    'does not close once when its callback throws',
  ],
  [
    'leaves its source open when an inner one fails',
    ['flatMap'],
    fakes.leavesOpenForInner,
    'a throw of next closes, or is not the end',
  ],
  [
    'lets closing hide what the callback threw',
    withCallback,
    fakes.masksThrow,
    'does not throw what its callback threw',
  ],
  [
    'leaves its source open',
    ['some', 'every', 'find', 'take', 'includes', 'dispose'],
    fakes.neverCloses,
    changed,
  ],
  [
    'calls return twice',
    ['some', 'every', 'find', 'take', 'includes', 'dispose'],
    fakes.closesTwice,
    changed,
  ],
  [
    'calls return twice',
    ['map', 'filter', 'flatMap', 'drop', 'chunks', 'windows'],
    fakes.closesTwice,
    'return before the start does not close once',
  ],
  ['calls next with an argument', ['map', 'take', 'toArray', 'find'], fakes.stepsWithArgument, changed],
  ['calls return with an argument', ['find', 'take', 'dispose'], fakes.closesWithArgument, changed],
  ['closes what gives its sources, at the end of it', ['zip'], fakes.closesInput, changed],
  ['asks for a return', ['map', 'find', 'take', 'drop', 'chunks'], fakes.needsReturn, noReturn],
  [
    'hides what closing threw',
    ['some', 'every', 'find', 'map', 'take', 'dispose'],
    fakes.swallowsThrowOfReturn,
    lostThrow,
  ],
  [
    'takes any result of return',
    ['some', 'every', 'find', 'map', 'take'],
    fakes.takesAnyReturn,
    'takes any result of return',
  ],
  [
    'takes any result of next',
    ['map', 'take', 'drop', 'toArray', 'reduce', 'join', 'includes'],
    fakes.takesAnyResult,
    'takes any result of next',
  ],
  [
    'closes what threw',
    ['map', 'toArray', 'forEach', 'chunks'],
    fakes.closesForNext,
    'a throw of next closes, or is not the end',
  ],
  [
    'closes for a throw of done',
    ['map', 'toArray', 'find'],
    fakes.closesForDone,
    'a throw of done closes, or is not the end',
  ],
  [
    'closes for a throw of value',
    ['map', 'toArray', 'join'],
    fakes.closesForValue,
    'a throw of value closes, or is not the end',
  ],
  [
    'takes null for the end',
    ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray'],
    fakes.takesNullForTheEnd,
    badNext,
  ],
  ['reads Symbol.iterator', [...withCallback, 'take', 'toArray', 'dispose'], fakes.readsIterator, changed],
  [
    'takes a receiver that is no object',
    ['map', 'take', 'drop', 'chunks'],
    fakes.takesPrimitives,
    'takes a receiver that is no object',
  ],
  [
    'takes any callback',
    withCallback,
    converts((fn, ...rest) => [notCallable(fn) ? () => fn() : fn, ...rest]),
    badArgument,
  ],
  [
    'gives a symbol for a bad callback',
    ['some', 'find'],
    fakes.givesForNoCallback(() => Symbol.iterator),
    badArgument,
  ],
  [
    'gives an object with a symbol as a key for a bad callback',
    ['some', 'find'],
    fakes.givesForNoCallback(() => ({ [Symbol.iterator]: 1 })),
    badArgument,
  ],
  [
    'gives an object that holds itself for a bad callback',
    ['some', 'find'],
    fakes.givesForNoCallback(() => {
      const made: { self?: object } = {};
      made.self = made;
      return made;
    }),
    badArgument,
  ],
  ['does not close for a bad callback', withCallback, refusesOpen(notCallable), badArgument],
  [
    'does not close for a bad limit',
    ['take', 'drop'],
    refusesOpen((limit) => Number.isNaN(limit)),
    badArgument,
  ],
  ['takes NaN for 0', ['take', 'drop'], converts((limit) => [Number.isNaN(limit) ? 0 : limit]), badArgument],
  ['takes a negative limit', ['take', 'drop'], converts((limit) => [limit < 0 ? 0 : limit]), badArgument],
  [
    'takes a limit above 2 ** 53 - 1',
    ['take', 'drop'],
    converts((limit) => [limit === 2 ** 53 ? Infinity : limit]),
    badArgument,
  ],
  [
    'converts no limit',
    ['take', 'drop'],
    converts((limit) => [typeof limit === 'string' ? NaN : limit]),
    someArguments,
  ],
  [
    'converts the size',
    ['chunks', 'windows'],
    converts((size, ...rest) => [Number(size), ...rest]),
    badArgument,
  ],
  [
    'takes a size of 0',
    ['chunks', 'windows'],
    converts((size, ...rest) => [size === 0 ? 1 : size, ...rest]),
    badArgument,
  ],
  [
    'takes any other word',
    ['windows'],
    converts((size, word) => (Object(word) === word ? [size] : [size, word])),
    badArgument,
  ],
  [
    'converts what it passes over',
    ['includes'],
    converts((value, skipped) => [value, skipped === '0' ? 0 : skipped]),
    badArgument,
  ],
  [
    'takes a fraction to pass over',
    ['includes'],
    converts((value, skipped) => [value, skipped === 0.5 ? 0 : skipped]),
    badArgument,
  ],
  [
    'compares strictly',
    ['includes'],
    converts((value, skipped) => [Number.isNaN(value) ? {} : value, skipped]),
    someArguments,
  ],
  [
    'takes null for no separator',
    ['join'],
    converts((separator) => [separator === null ? '' : separator]),
    someArguments,
  ],
  [
    'does not close for a bad separator',
    ['join'],
    refusesOpen((separator) => separator === Object(separator)),
    badArgument,
  ],
  [
    'takes undefined for no seed',
    ['reduce'],
    converts((fn, seed) => (seed === undefined ? [fn] : [fn, seed])),
    someArguments,
  ],
  [
    'refuses strings',
    ['from'],
    converts((value) => [typeof value === 'string' ? null : value]),
    someArguments,
  ],
  ['takes numbers', ['from'], converts((value) => [typeof value === 'number' ? '' : value]), badArgument],
  [
    'takes strings',
    ['concat'],
    converts((...items) => items.map((item) => (typeof item === 'string' ? [] : item))),
    badArgument,
  ],
  [
    'takes any options',
    joint.slice(1),
    converts((input, options) => [input, options === null ? undefined : options]),
    badArgument,
  ],
  [
    'knows no padding',
    joint.slice(1),
    converts((input, options) => [input, options && { __proto__: null, mode: options.mode }]),
    someArguments,
  ],
];
