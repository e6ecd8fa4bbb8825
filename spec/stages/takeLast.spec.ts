import { expect, test } from '@jest/globals';
import { takeLast } from '../../lib/stages/takeLast.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { sizeOf } from '../support/watch.ts';

test.each([
  [2, [3, 4]],
  [0, []],
  [9, [1, 2, 3, 4]],
  [Infinity, [1, 2, 3, 4]],
  [1.9, [4]],
  [-0.5, []],
  ['2', [3, 4]],
])('takeLast(%p) of 1 2 3 4', (limit, expected) => {
  expect(toArray(takeLast([1, 2, 3, 4], limit as never))).toEqual(expected);
});

test('a huge limit sets nothing aside', () => {
  expect(toArray(takeLast([1, 2], 2 ** 53 - 1))).toEqual([1, 2]);
});

test('knows its size', () => {
  expect([sizeOf(takeLast([1, 2, 3], 2)), sizeOf(takeLast([1], 2))]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});
