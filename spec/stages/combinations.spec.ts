/** combinations and permutations. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { range } from '../../lib/sources/range.ts';
import { combinations } from '../../lib/stages/combinations.ts';
import { permutations } from '../../lib/stages/permutations.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, refusal, sizeOf, thrown } from '../support/watch.ts';

/** All choices, by recursion over the positions. */
function choices<T>(pool: readonly T[], k: number, repeat: boolean, from: number = 0): T[][] {
  if (k === 0) return [[]];
  return pool.flatMap((value, i) =>
    i < from ? [] : choices(pool, k - 1, repeat, repeat ? i : i + 1).map((rest) => [value, ...rest]),
  );
}

/** All arrangements, by recursion over what is left. */
function arrangements<T>(pool: readonly T[], k: number): T[][] {
  if (k === 0) return [[]];
  return pool.flatMap((value, i) =>
    arrangements([...pool.slice(0, i), ...pool.slice(i + 1)], k - 1).map((rest) => [value, ...rest]),
  );
}

const joined = (plan: Iterable<string[]>): string =>
  toArray(plan)
    .map((each) => each.join(''))
    .join(' ');

test('gives choices, or arrangements, by position', () => {
  expect(joined(combinations('abcd', 2))).toBe('ab ac ad bc bd cd');
  expect(joined(combinations('abc', 2, { repeat: true }))).toBe('aa ab ac bb bc cc');
  expect(joined(permutations('abc', 2))).toBe('ab ac ba bc ca cb');
  expect(joined(permutations('abc'))).toBe('abc acb bac bca cab cba');
  expect(toArray(permutations([]))).toEqual([[]]);
});

test('combinations are what Python gives, in that order, and know how many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 6 }), fc.nat(5), fc.boolean(), (pool, k, repeat) => {
      const expected = choices(pool, k, repeat);
      const plan = combinations(pool, k, { repeat });
      expect(toArray(plan)).toEqual(expected);
      expect(sizeOf(plan)).toEqual([expected.length, expected.length]);
    }),
  );
});

test.each([
  [0, [[]]],
  [3, []],
  [2 ** 53 - 1, []],
  [Infinity, []],
])('%p of two elements, as combinations and as permutations', (k, expected) => {
  expect(toArray(combinations([1, 2], k))).toEqual(expected);
  expect(toArray(permutations([1, 2], k))).toEqual(expected);
});

test('with repetition nothing is set aside for a huge length over nothing', () => {
  expect(toArray(combinations([], 2 ** 20, { repeat: true }))).toEqual([]);
});

test('with repetition a length that would fill the memory is refused at the call', () => {
  for (const k of [2 ** 20 + 1, 2 ** 27, 2 ** 31, 2 ** 32, Infinity])
    expect(thrown(() => combinations('AA', k, { repeat: true })).message).toBe(
      `combinations: with repeat, k must be at most 2^20, but got ${k}`,
    );
  const [first] = firstOf(combinations('AA', 2 ** 20, { repeat: true }), 1) as string[][];
  expect(first).toHaveLength(2 ** 20);
});

test('each choice is an array of its own', () => {
  const [first, second] = toArray(combinations([1, 2, 3], 2));
  first!.push(9 as never);
  expect(second).toEqual([1, 3]);
});

test('combinations work over an endless source, which makes them endless', () => {
  expect(firstOf(combinations(range(0), 2), 3)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  expect(bounds(combinations(range(0), 2)).endless).toBe(true);
  expect(toArray(combinations(range(0), 0))).toEqual([[]]);
  expect(thrown(() => firstOf(combinations(range(0), Infinity), 1)).name).toBe('SeqInfiniteError');
});

test('a size of combinations beyond 2^53 is at least that much', () => {
  const [least, most] = sizeOf(combinations(range(0, 1000), 500));
  expect([least, most]).toEqual([2 ** 53 - 1, Infinity]);
});

test('what reading an option throws goes out as it is, and the receiver is closed', () => {
  const error = new Error('mine');
  const bag = {
    get repeat(): boolean {
      throw error;
    },
  };
  expect(refusal((source) => combinations(source, 1, bag))).toBe(error);
});

test('permutations are what Python gives, in that order, and know how many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { maxLength: 5 }),
      fc.option(fc.nat(6), { nil: undefined }),
      (pool, k) => {
        const expected = arrangements(pool, k ?? pool.length);
        const plan = permutations(pool, k as number);
        expect(toArray(plan)).toEqual(expected);
        expect(sizeOf(plan)).toEqual([expected.length, expected.length]);
      },
    ),
  );
});

test('each arrangement is an array of its own', () => {
  const [first, second] = toArray(permutations([1, 2]));
  first!.push(9);
  expect(second).toEqual([2, 1]);
});

test('permutations of a length work over an endless source', () => {
  expect(firstOf(permutations(range(0), 2), 3)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  expect(bounds(permutations(range(0), 2)).endless).toBe(true);
  expect(thrown(() => firstOf(permutations(range(0)), 1)).name).toBe('SeqInfiniteError');
});
