/** Equality is SameValueZero; the default order is one, wherever it is used. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Seq } from 'seqable';
import { topK } from 'seqable/collectors';
import { catalogue } from '../support/catalogue.ts';
import { compareDefault } from '../model/index.ts';
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

/** Every way to give a compare function, over values that are in its order. `many` takes the way of long lists. */
type Compare = (a: any, b: any) => number;
const compared: { name: string; run: (values: readonly unknown[], compare: Compare) => unknown }[] = [
  { name: 'sort', run: (values, compare) => Seq.from(values).sort(compare).toArray() },
  { name: 'sort and first', run: (values, compare) => Seq.from(values).sort(compare).first() },
  { name: 'sort and take', run: (values, compare) => Seq.from(values).sort(compare).take(3).toArray() },
  {
    name: 'sort and take of many',
    run: (values, compare) => Seq.from(values).sort(compare).take(20).toArray(),
  },
  {
    name: 'sortBy',
    run: (values, compare) =>
      Seq.from(values)
        .sortBy((n) => n, compare)
        .toArray(),
  },
  {
    name: 'sortBy and take',
    run: (values, compare) =>
      Seq.from(values)
        .sortBy((n) => n, compare)
        .take(2)
        .toArray(),
  },
  {
    name: 'thenBy',
    run: (values, compare) =>
      Seq.from(values)
        .sortBy(() => 0)
        .thenBy((n) => n, compare)
        .toArray(),
  },
  {
    name: 'thenBy and take',
    run: (values, compare) =>
      Seq.from(values)
        .sortBy(
          () => undefined,
          () => 0,
        )
        .thenBy((n) => n, compare)
        .take(30)
        .toArray(),
  },
  { name: 'min', run: (values, compare) => Seq.from(values).min(compare) },
  { name: 'max', run: (values, compare) => Seq.from(values).max(compare) },
  { name: 'minMax', run: (values, compare) => Seq.from(values).minMax(compare) },
  { name: 'isSorted', run: (values, compare) => Seq.from(values).isSorted(compare) },
  { name: 'compare', run: (values, compare) => Seq.from(values).compare([...values, 0], compare) },
  { name: 'mergeSorted', run: (values, compare) => Seq.from(values).mergeSorted(values, compare).toArray() },
  {
    name: 'Seq.mergeSorted',
    run: (values, compare) => Seq.mergeSorted([values, values, values], compare).toArray(),
  },
  { name: 'topK', run: (values, compare) => Seq.from(values).collect(topK(3, compare)) },
  { name: 'topK of many', run: (values, compare) => Seq.from(values).collect(topK(30, compare)) },
];

describe('a compare function', () => {
  const operation = (name: string): string => name.replace(/^Seq\.| .*$/g, '');
  const lists: [string, unknown[]][] = [
    ['two elements', [1, 2]],
    ['a few', [1, 1, 2, 3]],
    ['many', Array.from({ length: 50 }, (_, i) => i)],
  ];
  const odd: [string, unknown][] = [
    ['true', true],
    ['false', false],
    ['undefined', undefined],
    ['null', null],
    ['NaN', NaN],
    ['"-1"', '-1'],
    ['1n', 1n],
    ['an object', new Date(1)],
    ['an object', Promise.resolve(1)],
  ];

  test('every operation that takes one is in the table', () => {
    const takes = catalogue.filter(({ params }) => params.some(({ role }) => role === 'compare'));
    const names = [...takes.map(({ name }) => name), 'sortBy', 'thenBy', 'topK'];
    expect(new Set(compared.map(({ name }) => operation(name)))).toEqual(new Set(names));
  });

  describe.each(compared)('of $name', ({ name, run }) => {
    test.each(lists)('that does not give a number is a TypeError that says so, over %s', (_name, values) => {
      for (const [shown, answer] of odd) {
        const error = thrown(() => run(values, () => answer as never)) as Error;
        expect(error).toBeInstanceOf(TypeError);
        expect(error.message).toBe(
          `${operation(name)}: compare must give a number, but got ${shown}; give a negative one, 0 or a ` +
            'positive one, as a - b does, or a < b ? -1 : a > b ? 1 : 0',
        );
      }
    });

    test('may give -0, Infinity and fractions', () => {
      for (const answer of [-0, -Infinity, Infinity, -0.5])
        expect(() => run([1, 2, 3], () => answer)).not.toThrow();
      const fifths = (a: number, b: number): number => (a - b) / 5;
      expect(run([1, 2, 3, 4], fifths)).toEqual(run([1, 2, 3, 4], (a: number, b: number) => a - b));
    });

    test.each(lists)('never gets undefined, which comes last, over %s', (_name, values) => {
      const natural = (a: unknown, b: unknown): number => {
        if (a === undefined || b === undefined) throw new Error('asked');
        return (a as number) - (b as number);
      };
      const late = [...values, undefined, undefined];
      expect(() => run(late, natural)).not.toThrow();
      // As if it were a number that is larger than all.
      const replaced = run([...values, 1e9, 1e9], natural);
      const found = run(late, natural);
      if (['min', 'max', 'minMax'].includes(name)) expect(found).toEqual(run(values, natural));
      else
        expect(found).toEqual(
          Array.isArray(replaced) ? replaced.map((n) => (n === 1e9 ? undefined : n)) : replaced,
        );
    });
  });
});
