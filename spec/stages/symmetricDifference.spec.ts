import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { symmetricDifference } from '../../lib/stages/symmetricDifference.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { firstOf, thrown } from '../support/watch.ts';

test('gives the distinct elements that one side has, those of this side first', () => {
  expect(toArray(symmetricDifference([1, 2, 3, 1], [5, 2, 4, 5]))).toEqual([1, 3, 5, 4]);
  expect(toArray(symmetricDifference([], [1]))).toEqual([1]);
  expect(toArray(symmetricDifference([1, 1], [1, 1]))).toEqual([]);
});

test('with a key the first of each key stays', () => {
  expect(toArray(symmetricDifference(['a', 'b', 'B'], ['A', 'C', 'c'], (x) => x.toLowerCase()))).toEqual([
    'b',
    'C',
  ]);
});

test('an endless side is refused', () => {
  expect(thrown(() => firstOf(symmetricDifference(range(0), [1]), 1)).operation).toBe('symmetricDifference');
  expect(thrown(() => firstOf(symmetricDifference([1], range(0)), 1)).operation).toBe('symmetricDifference');
});
