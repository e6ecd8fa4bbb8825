import { expect, jest, test } from '@jest/globals';
import { findLast } from '../../lib/terminals/findLast.ts';

test('gives the last match', () => {
  expect(findLast([1, 2, 3, 4, 5], (n) => n % 2 === 0)).toBe(4);
});

test('without a match gives undefined', () => {
  expect(findLast([1, 3], (n) => n % 2 === 0)).toBeUndefined();
});

test('asks for every element, forward, of an array too', () => {
  const predicate = jest.fn((value: number, index: number) => value === 10 && index === 0);
  findLast([10, 20, 30], predicate);
  expect(predicate.mock.calls).toEqual([
    [10, 0],
    [20, 1],
    [30, 2],
  ]);
});
