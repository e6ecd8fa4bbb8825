/** Jobs in one process: what a unit test of a job sees. */
import { describe, expect, jest, test } from '@jest/globals';
import { Seq } from 'seqable';
import { all, count, filtering, first, mapping, sum, toArray, topK } from 'seqable/collectors';
import { job, LinesJob, PortableError, type Job, type Rows } from 'seqable/jobs';
import { csv, jsonl, lines } from 'seqable/text';
import { coreOf } from '../../lib/jobs/core.ts';

const byCity = job(csv({ columns: { city: String, amount: Number } }))
  .filter((row) => row.amount > 0)
  .aggregateBy(
    (row) => row.city,
    all({ orders: count(), revenue: sum((row: { amount: number }) => row.amount) }),
  )
  .finish((cities) => [...cities].sort((a, b) => b[1].revenue - a[1].revenue));

test('a job reads a text, in parts or whole, as bytes or strings', () => {
  const text = 'city,amount\nOslo,3\nRome,5\nOslo,-1\nOslo,1\n';
  const result = [
    ['Rome', { orders: 1, revenue: 5 }],
    ['Oslo', { orders: 2, revenue: 4 }],
  ];
  expect(byCity.read(text)).toEqual(result);
  expect(byCity.read([text.slice(0, 20), text.slice(20)])).toEqual(result);
  expect(byCity.read(new TextEncoder().encode(text))).toEqual(result);
});

test('a job runs over rows at hand, as often as one likes', () => {
  const totals = job(jsonl<{ a: number }>()).collect(sum((row: { a: number }) => row.a));
  expect([totals.run([{ a: 1 }, { a: 2 }]), totals.run([]), totals.read('{"a":4}\n')]).toEqual([3, 0, 4]);
});

test('flatten checks its depth at once', () => {
  expect(() => job(lines).flatten(-1)).toThrow('flatten: depth must not be negative, but got -1');
});

test('every operation of Rows, and each leaves the rows before as they were', () => {
  const words = job(lines);
  const run = (rows: Rows<string, unknown>): unknown[] => rows.collect(toArray()).run(['a b', '', 'c']);
  expect(run(words.map((line) => line.length))).toEqual([3, 0, 1]);
  expect(run(words.filter((line) => line !== ''))).toEqual(['a b', 'c']);
  expect(run(words.filterMap((line) => line[0]))).toEqual(['a', 'c']);
  expect(run(words.flatMap((line) => line.split(' ')))).toEqual(['a', 'b', '', 'c']);
  expect(run(words.map((line) => [[line]]).flatten(2))).toEqual(['a b', '', 'c']);
  expect(run(words)).toEqual(['a b', '', 'c']);
});

test('callbacks get the row and nothing else, and no receiver', () => {
  const spy = jest.fn(function (this: unknown, ..._args: unknown[]) {
    return [this === undefined];
  });
  const rows = job(lines).map(spy).filter(spy).filterMap(spy).flatMap(spy);
  rows.aggregateBy((...args: unknown[]) => `${spy(...args)}`, count()).run(['x']);
  rows.countBy((...args: unknown[]) => `${spy(...args)}`).run(['x']);
  expect(spy.mock.calls.every((args) => args.length === 1)).toBe(true);
  expect(spy.mock.results.filter(({ value }) => (value as unknown[])[0] !== true)).toEqual([]);
  // parseInt would take an index for a base.
  expect(job(lines).map(parseInt).collect(toArray()).run(['10', '10', '10'])).toEqual([10, 10, 10]);
});

test('countBy, with and without a key; keys in the order first seen', () => {
  expect([...job(lines).countBy().run(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  expect([
    ...job(lines)
      .countBy((line) => line.length)
      .run(['bb', 'a', 'cc']),
  ]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('finish may be said several times, and leaves the job before as it was', () => {
  const counted = job(lines).collect(count());
  const twice = counted.finish((n) => n * 2).finish((n) => `${n}`);
  expect([twice.run(['a']), counted.run(['a'])]).toEqual(['2', 1]);
});

test('toLines: a string is its own line, anything else its JSON', () => {
  expect(job(lines).toLines().read('a\nb').toArray()).toEqual(['a', 'b']);
  expect(job(jsonl()).toLines().read('{"a": 1}\n[2]\n').toArray()).toEqual(['{"a":1}', '[2]']);
  const amounts = job(csv()).toLines((row) => `${row['a']}`);
  expect(amounts).toBeInstanceOf(LinesJob);
  expect(amounts.run([{ a: '1' }])).toBeInstanceOf(Seq);
});

test.each([
  [
    'a line break',
    () => 'a\nb',
    'toLines: a line has a line break in it, "a\\nb"; JSON.stringify(row) writes it',
  ],
  ['no string', () => 7 as never, 'toLines: a line must be a string, but got number 7; a value as JSON is'],
  ['nothing', () => undefined as never, 'toLines: a line must be a string, but got undefined'],
])('toLines refuses %s', (_, line, message) => {
  expect(() => job(lines).toLines(line).run(['x']).toArray()).toThrow(message);
});

describe('a job whose results cannot travel fails in its first test', () => {
  test.each<[string, Job<string, unknown>, string]>([
    [
      'class instances',
      job(lines)
        .map((line) => new URL(line))
        .collect(toArray()),
      'what the job holds[0] is a URL',
    ],
    [
      'an object as a key',
      job(lines).countBy((line) => ({ line })),
      'a key of a Map, is an object: in another process',
    ],
    [
      'a promise',
      job(lines)
        .map(async (line) => line)
        .collect(first()),
      'is a Promise: the callbacks of a job cannot wait',
    ],
    [
      'a function',
      job(lines)
        .map((line) => () => line)
        .collect(topK(1, () => 0)),
      '[0] is a function: only plain data',
    ],
  ])('%s', (_, made, message) => {
    expect(() => made.run(['https://a.b'])).toThrow(PortableError);
    expect(() => made.run(['https://a.b'])).toThrow(message);
    expect(() => made.read(['https://a.b'])).toThrow(message);
  });
});

test('a promise as the answer of a test is refused, not taken for true', () => {
  expect(() =>
    job(lines)
      .filter(async () => false)
      .collect(count())
      .run(['a']),
  ).toThrow('promise');
});

describe('wrong arguments are refused at once', () => {
  const rows = job(lines) as Rows<any, any>;
  test.each<[string, () => unknown, string]>([
    ['job', () => job('a.csv' as never), 'job: decoder must be a function of chunks, as lines, csv(…)'],
    ['map', () => rows.map(undefined as never), 'map: mapper must be a function, but got undefined'],
    ['filter', () => rows.filter('x' as never), 'filter: predicate must be a function, but got string "x"'],
    ['filterMap', () => rows.filterMap(7 as never), 'filterMap: mapper must be a function, but got number 7'],
    ['flatMap', () => rows.flatMap({} as never), 'flatMap: mapper must be a function, but got an object'],
    [
      'collect',
      () => rows.collect(count as never),
      'collect: collector must be a collector (an object with init, add, merge and done)',
    ],
    [
      'half a collector',
      () => rows.collect({ ...count(), pack: () => 1 } as never),
      'both pack and unpack, or neither',
    ],
    [
      'aggregateBy',
      () => rows.aggregateBy('city' as never, count()),
      'aggregateBy: key must be a function, but got string "city"',
    ],
    [
      'aggregateBy, collector',
      () => rows.aggregateBy(String, null as never),
      'aggregateBy: collector must be a collector',
    ],
    ['countBy', () => rows.countBy('city' as never), 'countBy: key must be a function'],
    ['toLines', () => rows.toLines(1 as never), 'toLines: line must be a function'],
    ['finish', () => rows.countBy().finish(1 as never), 'finish: f must be a function'],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});

test('a decoder of one’s own gets the bytes, and its files are not cut', () => {
  const words = job((chunks: Iterable<Uint8Array>) =>
    Seq.from(chunks).flatMap((bytes) => new TextDecoder().decode(bytes).split(' ')),
  );
  expect(words.countBy().read(new TextEncoder().encode('a b a'))).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  );
  expect(coreOf(words.countBy())!.cut).toBe('it is read by a function of your own');
});

test('collectors may be nested, with filters and mappings in them', () => {
  const nested = job(jsonl<{ city: string; n: number }>()).aggregateBy(
    (row) => row.city,
    all({
      big: filtering((row: { n: number }) => row.n > 1, count()),
      ns: mapping((row: { n: number }) => row.n, toArray<number>()),
    }),
  );
  const rows = [
    { city: 'a', n: 1 },
    { city: 'b', n: 2 },
    { city: 'a', n: 3 },
  ];
  expect([...nested.run(rows)]).toEqual([
    ['a', { big: 1, ns: [1, 3] }],
    ['b', { big: 1, ns: [2] }],
  ]);
});
