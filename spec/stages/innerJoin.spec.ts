/** innerJoin, leftJoin, rightJoin, fullJoin, groupJoin. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import * as fn from '../../lib/fn.ts';
import { key } from '../../lib/key.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { sizeOf } from '../support/watch.ts';

type Join = (
  source: Iterable<any>,
  inner: Iterable<any>,
  outerKey: (value: any) => unknown,
  innerKey: (value: any) => unknown,
  result?: (outer: any, inner: any) => any,
) => Iterable<readonly any[]>;

const same = (x: unknown): unknown => x;
/** The digit at the end: the key in the examples. */
const digit = (text: string): string => text.slice(1);
/** A row, in short: `a1 x1`, with - for undefined. */
const show = (row: readonly unknown[]): string =>
  row
    .flat()
    .map((each) => each ?? '-')
    .join(' ');
const rowsOf = (join: Join, ...args: Parameters<Join>): string[] => fn.toArray(join(...args)).map(show);

interface Told {
  readonly name: string;
  readonly join: Join;
  /** Of a1 b2 c1 and x1 y3 z1; of a1 b2 and x9 y9, where nothing meets; of no outer and of no inner element. */
  readonly rows: readonly string[];
  readonly alone: readonly string[];
  readonly noOuter: readonly string[];
  readonly noInner: readonly string[];
  /** Least and most rows of two outer elements and one inner, of none and one, of one and none. */
  readonly sizes: readonly (readonly [number, number])[];
}

const told: readonly Told[] = [
  {
    name: 'innerJoin',
    join: fn.innerJoin,
    rows: ['a1 x1', 'a1 z1', 'c1 x1', 'c1 z1'],
    alone: [],
    noOuter: [],
    noInner: [],
    sizes: [
      [0, Infinity],
      [0, 0],
      [0, Infinity],
    ],
  },
  {
    name: 'leftJoin',
    join: fn.leftJoin,
    rows: ['a1 x1', 'a1 z1', 'b2 -', 'c1 x1', 'c1 z1'],
    alone: ['a1 -', 'b2 -'],
    noOuter: [],
    noInner: ['a1 -'],
    sizes: [
      [2, Infinity],
      [0, 0],
      [1, Infinity],
    ],
  },
  {
    name: 'rightJoin',
    join: fn.rightJoin,
    rows: ['a1 x1', 'c1 x1', '- y3', 'a1 z1', 'c1 z1'],
    alone: ['- x9', '- y9'],
    noOuter: ['- x1'],
    noInner: [],
    sizes: [
      [1, Infinity],
      [1, Infinity],
      [0, 0],
    ],
  },
  {
    name: 'fullJoin',
    join: fn.fullJoin,
    rows: ['a1 x1', 'a1 z1', 'b2 -', 'c1 x1', 'c1 z1', '- y3'],
    alone: ['a1 -', 'b2 -', '- x9', '- y9'],
    noOuter: ['- x1'],
    noInner: ['a1 -'],
    sizes: [
      [2, Infinity],
      [1, 1],
      [1, 1],
    ],
  },
  {
    name: 'groupJoin',
    join: fn.groupJoin,
    rows: ['a1 x1 z1', 'b2', 'c1 x1 z1'],
    alone: ['a1', 'b2'],
    noOuter: [],
    noInner: ['a1'],
    sizes: [
      [2, 2],
      [0, 0],
      [1, 1],
    ],
  },
];

describe.each(told)('$name', ({ join, rows, alone, noOuter, noInner, sizes }) => {
  test('gives the rows, in the order of the side that streams', () => {
    expect(rowsOf(join, ['a1', 'b2', 'c1'], ['x1', 'y3', 'z1'], digit, digit)).toEqual(rows);
  });

  test('a side may be empty', () => {
    expect(rowsOf(join, [], ['x1'], digit, digit)).toEqual(noOuter);
    expect(rowsOf(join, ['a1'], [], digit, digit)).toEqual(noInner);
    expect(rowsOf(join, [], [], digit, digit)).toEqual([]);
  });

  test('composite keys are equal by their parts', () => {
    const row = (year: number, month: number): object => ({ year, month });
    const [a, b, x, y] = [row(1, 2), row(2, 1), row(1, 2), row(2, 1)];
    const own = ({ year, month }: any): unknown => key(year, new Date(month));
    const met = fn.toArray(join([a, b], [x, y], own, own)).flat(2);
    expect(met).toHaveLength(4);
    [a, x, b, y].forEach((each, i) => expect(met[i]).toBe(each));
  });

  test.each<[string, (value: any) => unknown]>([
    ['undefined', () => undefined],
    ['null', () => null],
    ['a part that is undefined', () => key(1, undefined)],
    ['a part that is null', () => key(null, 1)],
    ['a part that misses one', () => key(1, key(2, null))],
    ['sometimes one, sometimes the other', (text) => (text < 'c' ? null : undefined)],
  ])('a missing key meets nothing: %s', (_what, missing) => {
    expect(rowsOf(join, ['a1', 'b2'], ['x9', 'y9'], missing, missing)).toEqual(alone);
    const some = (value: string): unknown => (value === 'a' || value === 'x' ? 1 : missing(value));
    expect(rowsOf(join, ['a', 'b'], ['y', 'x'], some, some)).toContain('a x');
  });

  test('knows its bounds', () => {
    const of = (outer: string[], inner: string[]): [number, number] =>
      sizeOf(join(outer, inner, digit, digit));
    expect([of(['a1', 'b2'], ['x1']), of([], ['x1']), of(['a1'], [])]).toEqual(sizes);
  });

  test('takes linear time', () => {
    const start = cpuTime();
    expect(fn.toArray(join(fn.range(0, 100_000), fn.range(0, 100_000), same, same))).toHaveLength(100_000);
    expect(cpuTime() - start).toBeLessThan(5000);
  });
});

test('fullJoin gives the inner elements without a match in their own order', () => {
  expect(rowsOf(fn.fullJoin, ['a1'], ['u4', 'x1', 'v5', 'w4'], digit, digit)).toEqual([
    'a1 x1',
    '- u4',
    '- v5',
    '- w4',
  ]);
});

test('each list of a groupJoin is an array of its own', () => {
  const [first, second] = fn.toArray(fn.groupJoin(['a1', 'c1'], ['x1'], digit, digit));
  first![1].push('changed');
  expect(second![1]).toEqual(['x1']);
});

test('a function may make the result', () => {
  const add = (a: string | undefined, b: unknown): string => `${a}+${JSON.stringify(b)}`;
  const results = (join: Join): string[] =>
    fn.toArray(join(['a1'], ['x1', 'y2'], digit, digit, add)) as never;
  expect(results(fn.innerJoin)).toEqual(['a1+"x1"']);
  expect(results(fn.rightJoin)).toEqual(['a1+"x1"', 'undefined+"y2"']);
  expect(results(fn.groupJoin)).toEqual(['a1+["x1"]']);
});

test('innerJoin holds the inner side', () => {
  expect(Seq.of('a1').innerJoin([], digit, digit).explain().stages[1]).toEqual({
    op: 'innerJoin',
    min: 0,
    max: Infinity,
    buffers: 'the inner side',
  });
});
