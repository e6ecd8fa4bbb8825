import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { powerset } from '../../lib/stages/powerset.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, sizeOf } from '../support/watch.ts';

test('gives the selections by size, then by position', () => {
  const names = toArray(powerset('abc')).map((each) => each.join(''));
  expect(names).toEqual(['', 'a', 'b', 'c', 'ab', 'ac', 'bc', 'abc']);
});

test('of nothing there is the empty selection', () => {
  expect(toArray(powerset([]))).toEqual([[]]);
});

test.each([0, 1, 2, 5, 8])('of %p elements there are 2 to the power of that', (n) => {
  const all = toArray(powerset(range(0, n)));
  expect(new Set(all.map(String)).size).toBe(2 ** n);
  expect(sizeOf(powerset(range(0, n)))).toEqual([2 ** n, 2 ** n]);
});

test('over an endless source it goes through the single ones', () => {
  expect(firstOf(powerset(range(5)), 3)).toEqual([[], [5], [6]]);
  expect(bounds(powerset(range(0))).endless).toBe(true);
});

test('a size beyond 2^53 is at least that much', () => {
  expect(sizeOf(powerset(range(0, 2000)))).toEqual([2 ** 53 - 1, Infinity]);
});
