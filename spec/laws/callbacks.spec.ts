/** Callbacks get what is promised and nothing else. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { sources, stages, terminals } from '../support/catalogue.ts';
import type { Entry, Param } from '../support/catalogue.ts';
import { before, finish } from '../support/laws.ts';
import { makeWorld } from '../support/laws.ts';

/** The arguments that a callback gets over 5 6 7, by operation and position. */
const promised: Record<string, unknown[][][]> = {
  scan: [
    [
      [5, 6, 1],
      [6, 7, 2],
    ],
  ],
  reduce: [
    [
      [5, 6, 1],
      [6, 7, 2],
    ],
  ],
  sortBy: [[[5], [6], [7]]],
  thenBy: [[[5], [6], [7]]],
  minBy: [[[5], [6], [7]]],
  maxBy: [[[5], [6], [7]]],
  finally: [[[]]],
  mapAccum: [
    [
      [2, 5, 0],
      [2, 6, 1],
      [2, 7, 2],
    ],
  ],
  chunkWhile: [
    [
      [5, 6],
      [6, 7],
    ],
  ],
  shuffle: [[[], []]],
  sample: [[[], [], []]],
  reduceBy: [
    [
      [5, 0],
      [6, 1],
      [7, 2],
    ],
    [
      [2, 5, 1],
      [1, 6, 0],
      [5, 7, 1],
    ],
    [[1], [0]],
  ],
  ...Object.fromEntries(
    ['equals', 'startsWith'].map((name) => [
      name,
      [
        [
          [5, 1],
          [6, 2],
          [7, 3],
        ],
      ],
    ]),
  ),
  union: [[[5], [6], [7], [1], [2], [3]]],
  intersection: [[[1], [2], [3], [5], [6], [7]]],
  difference: [[[1], [2], [3], [5], [6], [7]]],
  symmetricDifference: [[[5], [6], [7], [1], [2], [3]]],
  ...Object.fromEntries(
    ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'groupJoin'].map((name) => [
      name,
      [
        [[5], [6], [7]],
        [[1], [2], [3]],
      ],
    ]),
  ),
};
const elementAndIndex = [
  [5, 0],
  [6, 1],
  [7, 2],
];

interface Case {
  readonly entry: Entry;
  readonly at: number;
  readonly title: string;
}

const cases: Case[] = [...stages, ...terminals].flatMap((entry) =>
  entry.params.flatMap((param, at) =>
    param.type === 'fn' && !['compare', 'merge', 'result', 'report'].includes(param.role!)
      ? [{ entry, at, title: `${entry.name}, argument ${at}` }]
      : [],
  ),
);

/** What the callback answers so that every element is asked about. */
function answer(param: Param, entry: Entry, args: unknown[]): unknown {
  if (param.role === 'reducer') return args[1];
  if (param.role === 'sub' || param.role === 'children') return [];
  if (param.role === 'accum') return [args[0], 0];
  if (param.role === 'rng') return 0;
  return ['every', 'takeWhile', 'dropWhile', 'equals', 'startsWith'].includes(entry.name);
}

test.each(cases)('$title: what it is called with', ({ entry, at }) => {
  const world = makeWorld();
  const calls: unknown[][] = [];
  const receivers: unknown[] = [];
  const needed = entry.params.filter((param) => param.optional !== true).length;
  const args = entry.params.slice(0, Math.max(needed, at + 1)).map((param) => world.argument(param.good[0]!));
  args[at] = function (this: unknown, ...given: unknown[]) {
    receivers.push(this);
    calls.push(given);
    return answer(entry.params[at]!, entry, given);
  };
  finish(entry, before(world, entry, Seq.of(5, 6, 7))[entry.name](...args));
  const own = promised[entry.name];
  const each = own?.length === entry.params.length;
  expect(calls).toEqual(
    own === undefined ? elementAndIndex : own[each ? at : at === 0 || own.length === 1 ? 0 : at - 1],
  );
  expect(receivers.every((receiver) => receiver === undefined)).toBe(true);
});

describe('the rest of them', () => {
  test('scan and reduce with a seed count from 0', () => {
    const calls: unknown[][] = [];
    const note = (...args: unknown[]): number => calls.push(args);
    Seq.of(5, 6)
      .scan(note as never, 9)
      .toArray();
    Seq.of(5, 6).reduce(note as never, 9);
    expect(calls).toEqual([
      [9, 5, 0],
      [1, 6, 1],
      [9, 5, 0],
      [3, 6, 1],
    ]);
  });

  test('a seed of undefined is a seed', () => {
    const calls: unknown[][] = [];
    expect(Seq.of(5).reduce((...args: unknown[]) => calls.push(args), undefined as never)).toBe(1);
    expect(
      Seq.of(5)
        .scan((...args: unknown[]) => calls.push(args), undefined as never)
        .toArray(),
    ).toEqual([undefined, 2]);
    expect(calls).toEqual([
      [undefined, 5, 0],
      [undefined, 5, 0],
    ]);
  });

  test('compare functions get two elements and no this', () => {
    const seen = new Set<string>();
    const compare = function (this: unknown, ...args: unknown[]): number {
      seen.add(`${args.length} ${typeof this}`);
      return (args[0] as number) - (args[1] as number);
    };
    Seq.of(3, 1, 2).sort(compare).toArray();
    Seq.of(3, 1, 2).sort(compare).take(1).toArray();
    Seq.of(3, 1, 2)
      .sortBy((n) => n, compare)
      .toArray();
    Seq.of(3, 1, 2).min(compare);
    Seq.of(3, 1, 2).max(compare);
    Seq.of(3, 1, 2).minMax(compare);
    Seq.of(3, 1, 2).isSorted(compare);
    Seq.of(3, 1, 2).compare([3, 2], compare);
    Seq.of(1, 3).mergeSorted([2], compare).toArray();
    Seq.mergeSorted([[1, 3], [2]], compare).toArray();
    expect([...seen]).toEqual(['2 undefined']);
  });

  test('the report of progress has what is promised, and no this', () => {
    const calls: unknown[][] = [];
    Seq.of(5, 6, 7)
      .progress(function (this: unknown, ...args: unknown[]) {
        calls.push([this, ...args]);
      }, 2)
      .toArray();
    expect(calls).toEqual([
      [undefined, { count: 2, ms: expect.any(Number), rate: expect.any(Number), value: 6 }],
    ]);
  });

  test('the steps of unfold and generate are counted from 0 and get no this', () => {
    const calls: unknown[] = [];
    const note = function (this: unknown, ...args: unknown[]): undefined {
      calls.push(this, ...args);
    };
    Seq.unfold(7, note).toArray();
    Seq.generate(note, 2).toArray();
    expect(calls).toEqual([undefined, 7, 0, undefined, 0, undefined, 1]);
  });

  test('the result of a join gets an outer and an inner element, and no this', () => {
    const calls: unknown[] = [];
    const result = function (this: unknown, ...args: unknown[]): void {
      calls.push(this, ...args);
    };
    Seq.of(1).innerJoin([1], String, String, result).toArray();
    expect(calls).toEqual([undefined, 1, 1]);
  });

  test.each(['toMap', 'toObject'] as const)('the merge of %s gets both values and the key', (name) => {
    const calls: unknown[] = [];
    (Seq.of(1, 2) as any)[name](
      () => 'k',
      (n: number) => n,
      function (this: unknown, ...args: unknown[]) {
        calls.push(this, ...args);
      },
    );
    expect(calls).toEqual([undefined, 1, 2, 'k']);
  });

  test('iterate counts from 0 and gives no this', () => {
    const calls: unknown[] = [];
    Seq.iterate(7, function (this: unknown, ...args: unknown[]) {
      calls.push(this, ...args);
      return 8;
    })
      .take(3)
      .toArray();
    expect(calls).toEqual([undefined, 7, 0, undefined, 8, 1]);
  });

  test('the factory of defer gets nothing', () => {
    const calls: unknown[] = [];
    Seq.defer(function (this: unknown, ...args: unknown[]) {
      calls.push(this, args.length);
      return [1];
    }).toArray();
    expect(calls).toEqual([undefined, 0]);
  });

  test('a callback is called again from index 0 in each run', () => {
    const indices: number[] = [];
    const seq = Seq.of('a', 'b').map((_, index) => indices.push(index));
    seq.toArray();
    seq.toArray();
    expect(indices).toEqual([0, 1, 0, 1]);
  });

  test('every source with a callback is covered here', () => {
    const withCallbacks = sources.filter(({ params }) => params.some(({ type }) => type === 'fn'));
    expect(withCallbacks.map(({ name }) => name)).toEqual([
      'defer',
      'iterate',
      'unfold',
      'generate',
      'mergeSorted',
    ]);
  });
});
