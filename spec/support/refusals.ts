/** Arguments that no operation may take, by the kind of parameter, and every call of the catalogue that has one of them. */
import { terminals, stages } from './catalogue.ts';
import type { Entry, Param } from './catalogue.ts';
import type { World } from './world.ts';

export interface Bad {
  readonly value: unknown;
  readonly error: typeof TypeError | typeof RangeError;
  /** How it stands in the message. */
  readonly shown: string;
}

const type = (value: unknown, shown: string): Bad => ({ value, error: TypeError, shown });
const range = (value: unknown, shown: string): Bad => ({ value, error: RangeError, shown });

const asyncIterable = { [Symbol.asyncIterator]: () => ({}) };
const nothingIterable = [
  type(null, 'null'),
  type(1, '1'),
  type({}, 'an object'),
  type({ next() {} }, 'an iterator that is not iterable'),
  type(asyncIterable, 'an async iterable'),
];

const badOf: Record<Param['type'], readonly Bad[]> = {
  fn: [type(null, 'null'), type(1, '1'), type('f', '"f"'), type({}, 'an object'), type(Symbol(), 'a symbol')],
  limit: [
    range(NaN, 'NaN'),
    range(-1, '-1'),
    range(-Infinity, '-Infinity'),
    range(2 ** 53, '9007199254740992'),
    range('1x', '"1x"'),
    range({}, 'an object'),
    type(1n, '1n'),
    type(Symbol(), 'a symbol'),
  ],
  size: [
    type(undefined, 'undefined'),
    type('2', '"2"'),
    type(1.5, '1.5'),
    type(NaN, 'NaN'),
    type(Infinity, 'Infinity'),
    type(2n, '2n'),
    range(0, '0'),
    range(-1, '-1'),
    range(2 ** 32, '4294967296'),
  ],
  position: [type(1n, '1n'), type(Symbol(), 'a symbol')],
  fraction: [
    type(undefined, 'undefined'),
    type('0.5', '"0.5"'),
    type(1n, '1n'),
    range(NaN, 'NaN'),
    range(-0.1, '-0.1'),
    range(1.1, '1.1'),
  ],
  collector: [
    type(undefined, 'undefined'),
    type(null, 'null'),
    type(1, '1'),
    type({ init() {}, add() {}, merge() {} }, 'an object'),
    type({ init() {}, add() {}, merge() {}, done: 1 }, 'an object'),
  ],
  skip: [
    type(1.5, '1.5'),
    type('1', '"1"'),
    type(1n, '1n'),
    type(NaN, 'NaN'),
    range(-1, '-1'),
    range(-Infinity, '-Infinity'),
    range(2 ** 53, '9007199254740992'),
  ],
  iterable: [type(undefined, 'undefined'), ...nothingIterable],
  iterables: nothingIterable,
  choice: [],
  value: [],
};

/** What is given for a source by mistake: how a message calls it, and what it advises. */
export interface WrongSource {
  readonly title: string;
  readonly value: unknown;
  readonly shown: string;
  readonly remedy: string;
}

const wrong = (title: string, value: unknown, shown: string, remedy: string): WrongSource => ({
  title,
  value,
  shown,
  remedy,
});

const LOOP = 'for await (const value of source) list.push(value)';

export const wrongSources: readonly WrongSource[] = [
  wrong('a promise', Promise.resolve([1]), 'a promise', 'await it first'),
  wrong(
    'a generator function',
    function* () {},
    'a generator function',
    'call it, or pass Seq.defer(function)',
  ),
  wrong('a function', () => [1], 'a function', 'call it, or pass Seq.defer(function)'),
  wrong('an async function', async () => [1], 'an async function', 'call it and await what it gives'),
  wrong('an async generator function', async function* () {}, 'an async generator function', LOOP),
  wrong('an async iterable', asyncIterable, 'an async iterable', LOOP),
  wrong('a class', class {}, 'a class', 'made with new'),
  wrong('a number', 3, '3', 'Seq.range(start, end)'),
  wrong('a bigint', 3n, '3n', 'Seq.range(start, end)'),
  wrong('a plain object', { a: 1 }, 'an object', 'Object.entries(object)'),
  wrong('an array-like object', { length: 3 }, 'an array-like object', 'Array.from(object)'),
  wrong('null', null, 'null', 'value ?? []'),
  wrong('undefined', undefined, 'undefined', 'value ?? []'),
];

export interface Refused extends Bad {
  readonly title: string;
  readonly entry: Entry;
  readonly at: number;
}

function refusedBy(entry: Entry): Refused[] {
  return entry.params.flatMap((param, at) => {
    const list = [...badOf[param.type]];
    if (param.type === 'fn' && param.optional !== true && param.omittable !== true)
      list.push(type(undefined, 'undefined'));
    return list.map((bad) => ({ ...bad, title: `${entry.name}, argument ${at}: ${bad.shown}`, entry, at }));
  });
}

/** Every bad argument of every stage and terminal. */
export const refused: readonly Refused[] = [...stages, ...terminals].flatMap(refusedBy);

/** The arguments of a call, one of them bad; those around it are good. */
export function badArguments(
  { entry, at, value }: Pick<Refused, 'entry' | 'at' | 'value'>,
  world: World,
): unknown[] {
  const needed = entry.params.filter((param) => param.optional !== true).length;
  const good = entry.params.slice(0, Math.max(needed, at + 1)).map((param) => world.argument(param.good[0]!));
  good[at] = value;
  return good;
}
