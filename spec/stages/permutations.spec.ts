import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { range } from '../../lib/sources/range.ts';
import { permutations } from '../../lib/stages/permutations.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, sizeOf, thrown } from '../support/watch.ts';

/** All arrangements, by recursion over what is left. */
function arrangements<T>(pool: readonly T[], k: number): T[][] {
  if (k === 0) return [[]];
  return pool.flatMap((value, i) =>
    arrangements([...pool.slice(0, i), ...pool.slice(i + 1)], k - 1).map((rest) => [value, ...rest]),
  );
}

test('gives the arrangements by position', () => {
  expect(toArray(permutations('abc', 2)).map((each) => each.join(''))).toEqual([
    'ab',
    'ac',
    'ba',
    'bc',
    'ca',
    'cb',
  ]);
});

test('without a length, of all elements', () => {
  expect(toArray(permutations('abc')).map((each) => each.join(''))).toEqual([
    'abc',
    'acb',
    'bac',
    'bca',
    'cab',
    'cba',
  ]);
  expect(toArray(permutations([]))).toEqual([[]]);
});

test('gives what Python gives, in that order, and knows how many', () => {
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

test.each([
  [0, [[]]],
  [3, []],
  [2 ** 53 - 1, []],
  [Infinity, []],
])('%p of two elements', (k, expected) => {
  expect(toArray(permutations([1, 2], k))).toEqual(expected);
});

test('each arrangement is an array of its own', () => {
  const [first, second] = toArray(permutations([1, 2]));
  first!.push(9);
  expect(second).toEqual([2, 1]);
});

test('with a length it works over an endless source', () => {
  expect(firstOf(permutations(range(0), 2), 3)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  expect(bounds(permutations(range(0), 2)).endless).toBe(true);
  expect(thrown(() => firstOf(permutations(range(0)), 1)).name).toBe('SeqInfiniteError');
});
