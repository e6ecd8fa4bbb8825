/** Equality is SameValueZero; the default order is one, wherever it is used (semantics 8). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { compareDefault } from '../support/model.ts';
import { thrown } from '../support/laws.ts';

const invalid = new Date(NaN);
const day = (n: number): Date => new Date(n);

/** Each list in the default order; equal neighbours stand in brackets of their own. */
const lists: [string, unknown[]][] = [
  ['numbers', [-Infinity, -1, -0, 1, 1.5, Infinity, NaN, null, undefined]],
  ['numbers and bigints', [-2n, -1, 0n, 0.5, 1n, 2, 2n ** 60n, NaN, null, undefined]],
  ['booleans', [false, true, null, undefined]],
  ['strings', ['', 'B', 'a', 'ab', 'ä', '😀', '\uffff', null, undefined]],
  ['dates', [day(-1), day(0), day(5), invalid, null, undefined]],
];

const shuffled = (values: unknown[]): unknown[] => {
  const result: unknown[] = [];
  values.forEach((value, i) => result.splice((i * 7) % (result.length + 1), 0, value));
  return result;
};

describe.each(lists)('%s', (_name, list) => {
  test('sort, sortBy, thenBy agree', () => {
    expect(Seq.from(shuffled(list)).sort().toArray()).toEqual(list);
    expect(
      Seq.from(shuffled(list))
        .sortBy((value) => value)
        .toArray(),
    ).toEqual(list);
    expect(
      Seq.from(shuffled(list))
        .sortBy(() => 0)
        .thenBy((value) => value)
        .toArray(),
    ).toEqual(list);
    expect(Seq.from(shuffled(list)).sort().take(3).toArray()).toEqual(list.slice(0, 3));
  });

  test('descending turns the order round, and leaves what comes last where it is', () => {
    const late = list.filter(
      (value) =>
        value === null || value === undefined || (Number.isNaN(Number(value)) && typeof value !== 'string'),
    );
    const expected = [...list.filter((value) => !late.includes(value)).reverse(), ...late];
    expect(
      Seq.from(shuffled(list))
        .sortBy((value) => value, 'desc')
        .toArray(),
    ).toEqual(expected);
    expect(
      Seq.from(shuffled(list))
        .sortBy((value) => value, 'desc')
        .take(2)
        .toArray(),
    ).toEqual(expected.slice(0, 2));
  });

  test('isSorted, compare and minMax agree', () => {
    expect(Seq.from(list).isSorted()).toBe(true);
    expect(Seq.from([...list].reverse()).isSorted()).toBe(false);
    for (const [i, value] of list.entries()) {
      expect(list.map((other) => Seq.of(value).compare([other]))).toEqual(
        list.map((_, j) => Math.sign(i - j)),
      );
    }
    expect(Seq.from([null, ...shuffled(list.slice(0, 2))]).minMax()).toEqual([list[0], list[1]]);
  });

  test('min and max', () => {
    const present = list.filter(
      (value) =>
        value !== null && value !== undefined && !(typeof value !== 'string' && Number.isNaN(Number(value))),
    );
    expect(Seq.from(shuffled(present)).min()).toBe(present[0]);
    expect(Seq.from(shuffled(present)).max()).toBe(present.at(-1));
    expect(Seq.from([null, ...shuffled(present), undefined]).minBy((value) => value)).toBe(present[0]);
    expect(Seq.from([null, ...shuffled(present), undefined]).maxBy((value) => value)).toBe(present.at(-1));
  });
});

describe('a NaN is the answer of min and max wherever it stands', () => {
  test.each([[[NaN, 1, 2]], [[1, NaN, 2]], [[1, 2, NaN]], [[null, NaN, 1n]]])('%p', (values) => {
    expect(Seq.from(values as number[]).min()).toBeNaN();
    expect(Seq.from(values as number[]).max()).toBeNaN();
    expect(Seq.from(values as number[]).minMax()).toEqual([NaN, NaN]);
  });

  test('an invalid Date too', () => {
    expect(Seq.of(day(1), invalid).min()).toBe(invalid);
    expect(Seq.of(invalid, day(1)).max()).toBe(invalid);
  });
});

test('of equals the first is the least, and the greatest', () => {
  const rows = [{ n: 1 }, { n: 1 }, { n: 1 }];
  const compare = (a: { n: number }, b: { n: number }): number => a.n - b.n;
  const seq = Seq.from(rows);
  const found = [
    seq.min(compare),
    seq.max(compare),
    ...seq.minMax(compare)!,
    seq.minBy(({ n }) => n),
    seq.maxBy(({ n }) => n),
  ];
  expect(found.map((row) => rows.indexOf(row!))).toEqual(found.map(() => 0));
  expect(Seq.of(0, -0).minMax()).toEqual([0, 0]);
});

describe('what has no order beside another', () => {
  const orderless: [string, unknown[], string[]][] = [
    ['numbers and strings', [1, 'a'], ['1', '"a"']],
    ['numbers and booleans', [1, true], ['1', 'true']],
    ['strings and dates', ['a', day(1)], ['"a"', 'a Date']],
    ['dates and numbers', [day(1), 1], ['1', 'a Date']],
    ['symbols', [Symbol(), Symbol()], ['symbol']],
    ['functions', [() => {}, () => {}], ['function']],
    ['objects', [{}, {}], ['object']],
    ['arrays', [[1], [2]], ['array']],
  ];
  test.each(orderless)('%s', (_name, values, words) => {
    const same = (value: unknown): unknown => value;
    const runs: [string, () => unknown][] = [
      ['sort', () => Seq.from(values).sort().toArray()],
      ['sortBy', () => Seq.from(values).sortBy(same).toArray()],
      ['sort', () => Seq.from(values).sort().first()],
      ['min', () => Seq.from(values).min()],
      ['max', () => Seq.from(values).max()],
      ['minBy', () => Seq.from(values).minBy(same)],
      ['minMax', () => Seq.from(values).minMax()],
      ['isSorted', () => Seq.from(values).isSorted()],
      ['compare', () => Seq.of(values[0]).compare([values[1]])],
    ];
    for (const [operation, run] of runs) {
      const error = thrown(run);
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(new RegExp(`^${operation}: there is no default order between `));
      for (const word of words) expect(error.message).toContain(word);
    }
  });

  test('one element alone is never compared by sort', () => {
    const only = {};
    expect(Seq.of(only).sort().toArray()).toEqual([only]);
  });
});

test('any list of numbers is sorted as the model sorts it, and stays stable', () => {
  const numbers = fc.array(
    fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, -0, 0)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom('asc', 'desc'), (list, direction) => {
      const sign = direction === 'asc' ? 1 : -1;
      const tagged = list.map((value, i) => ({ value, i }));
      const expected = [...tagged].sort((a, b) => compareDefault(a.value, b.value, sign) || a.i - b.i);
      const actual = Seq.from(tagged)
        .sortBy(({ value }) => value, direction as 'asc')
        .toArray();
      expect(actual.map(({ i }) => i)).toEqual(expected.map(({ i }) => i));
      expect(
        Seq.from(tagged)
          .sortBy(({ value }) => value, direction as 'asc')
          .take(5)
          .toArray(),
      ).toEqual(expected.slice(0, 5));
    }),
    { numRuns: 300 },
  );
});

describe('SameValueZero', () => {
  const values = [NaN, NaN, 0, -0, '1', 1, 1n, undefined, null, undefined];

  test('decides what is distinct, grouped, counted and put into sets and maps', () => {
    const once = [NaN, 0, '1', 1, 1n, undefined, null];
    expect(Seq.from(values).distinct().toArray()).toEqual(once);
    expect([...Seq.from(values).toSet()]).toEqual(once);
    expect([
      ...Seq.from(values)
        .toGroups((value) => value)
        .keys(),
    ]).toEqual(once);
    expect([...Seq.from(values).countBy().values()]).toEqual([2, 2, 1, 1, 1, 2, 1]);
    expect(
      Seq.from(values)
        .groupBy((value) => value)
        .map(({ key }) => key)
        .toArray(),
    ).toEqual(once);
    expect(Seq.from(values).toMap((value) => value).size).toBe(once.length);
    expect(
      Seq.from(values)
        .chunkBy((value) => value)
        .count(),
    ).toBe(8);
  });

  test('decides what is included and joined', () => {
    expect(Seq.of(NaN).includes(NaN)).toBe(true);
    expect(Seq.of(0).includes(-0)).toBe(true);
    expect([NaN, -0, '1', 1, 1n, null].map((value) => Seq.from(values).indexOf(value))).toEqual([
      0, 2, 4, 5, 6, 8,
    ]);
    expect(Seq.of(NaN, 0).equals([NaN, -0])).toBe(true);
    expect(Seq.of(NaN, 0, 1).startsWith([NaN, -0])).toBe(true);
    expect(Seq.of<unknown>(1).equals(['1'])).toBe(false);
    expect(Seq.of<unknown>('1').includes(1)).toBe(false);
    const same = (value: unknown): unknown => value;
    expect(
      Seq.from([NaN, -0, 1])
        .innerJoin([0, NaN, '1'] as unknown[], same, same)
        .count(),
    ).toBe(2);
  });

  test('a key of −0 is 0, as in Map', () => {
    expect(
      Object.is(
        [
          ...Seq.of(-0)
            .toGroups((n) => n)
            .keys(),
        ][0],
        0,
      ),
    ).toBe(true);
    expect(
      Object.is(
        Seq.of(-0)
          .groupBy((n) => n)
          .first()!.key,
        0,
      ),
    ).toBe(true);
  });
});

describe('nothing is mutated', () => {
  test('sort, reverse and their kin leave a frozen array alone', () => {
    const frozen = Object.freeze([3, 1, 2]) as number[];
    expect(Seq.from(frozen).sort().toArray()).toEqual([1, 2, 3]);
    expect(Seq.from(frozen).reverse().toArray()).toEqual([2, 1, 3]);
    expect(Seq.from(frozen).slice(-2).toArray()).toEqual([1, 2]);
  });
});

describe('what a compare function answers is made a number, as Array.prototype.sort does it', () => {
  const values = [2, 3, 1];
  const many = Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
  test.each<[string, (compare: (a: unknown, b: unknown) => number) => unknown]>([
    ['sort', (compare) => Seq.from(values).sort(compare).toArray()],
    ['sort of many', (compare) => Seq.from(many).sort(compare).toArray()],
    ['sort and take', (compare) => Seq.from(values).sort(compare).take(2).toArray()],
    ['sort and take of many', (compare) => Seq.from(many).sort(compare).take(20).toArray()],
    [
      'sortBy',
      (compare) =>
        Seq.from(values)
          .sortBy((n) => n, compare)
          .toArray(),
    ],
    [
      'thenBy',
      (compare) =>
        Seq.from(values)
          .sortBy((n) => n, compare)
          .thenBy((n) => n, compare)
          .thenBy((n) => n)
          .toArray(),
    ],
    [
      'thenBy of many',
      (compare) =>
        Seq.from(many)
          .sortBy((n) => n, compare)
          .thenBy((n) => n, compare)
          .thenBy((n) => n)
          .toArray(),
    ],
    [
      'thenBy and take',
      (compare) =>
        Seq.from(values)
          .sortBy((n) => n, compare)
          .thenBy((n) => n)
          .take(2)
          .toArray(),
    ],
    ['mergeSorted', (compare) => Seq.mergeSorted<unknown>([values, [5], values], compare).toArray()],
    ['isSorted', (compare) => Seq.from(values).isSorted(compare)],
    ['compare', (compare) => Seq.from<unknown>(values).compare([3, 2, 1], compare)],
  ])('%s', (_name, run) => {
    for (const [answer, number] of [
      [NaN, 0],
      [undefined, 0],
      ['x', 0],
      ['-2', -2],
      [true, 1],
      [null, 0],
    ])
      expect(run(() => answer as number)).toEqual(run(() => number as number));
    expect(() => run(() => 1n as never)).toThrow(TypeError);
  });
});
