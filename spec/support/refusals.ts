/** Arguments that no operation may take, by the kind of parameter, and every call of the catalogue that has one of them. */
import { terminals, stages } from './catalogue.ts';
import type { Entry, Param } from './catalogue.ts';
import type { World } from './world.ts';

const asyncIterable = { [Symbol.asyncIterator]: () => ({}) };
const nothingIterable = [null, 1, {}, { next() {} }, asyncIterable];

const badOf: Record<Param['type'], readonly unknown[]> = {
  fn: [null, 1, 'f', {}, Symbol()],
  limit: [NaN, -1, -Infinity, 2 ** 53, '1x', {}, 1n, Symbol()],
  size: [undefined, '2', 1.5, NaN, Infinity, 2n, 0, -1, 2 ** 32],
  position: [1n, Symbol()],
  fraction: [undefined, '0.5', 1n, NaN, -0.1, 1.1],
  collector: [undefined, null, 1, { init() {}, add() {}, merge() {} }],
  skip: [1.5, '1', 1n, NaN, -1, -Infinity, 2 ** 53],
  iterable: [undefined, ...nothingIterable],
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

export interface Refused {
  readonly title: string;
  readonly entry: Entry;
  readonly at: number;
  readonly value: unknown;
}

function refusedBy(entry: Entry): Refused[] {
  return entry.params.flatMap((param, at) => {
    const values = [...badOf[param.type]];
    if (param.type === 'fn' && param.optional !== true && param.omittable !== true) values.push(undefined);
    return values.map((value) => ({
      title: `${entry.name}, argument ${at}: ${typeof value === 'string' ? `"${value}"` : kindOf(value)}`,
      entry,
      at,
      value,
    }));
  });
}

function kindOf(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return `an object with ${Reflect.ownKeys(value).map(String)}`;
  return String(value);
}

/** Every bad argument of every stage and terminal. */
export const refused: readonly Refused[] = [...stages, ...terminals].flatMap(refusedBy);

/** The arguments of a call, one of them bad; those around it are good. */
export function badArguments({ entry, at, value }: Refused, world: World): unknown[] {
  const needed = entry.params.filter((param) => param.optional !== true).length;
  const params = entry.params.slice(0, Math.max(needed, at + 1));
  return params.map((param, i) => (i === at ? value : world.argument(param.good[0]!)));
}
