import { expect, test } from '@jest/globals';
import { chunks } from '../../lib/stages/chunks.ts';
import { takeUntil } from '../../lib/stages/takeUntil.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { naturals } from '../support/watch.ts';

test('gives the elements up to the first that passes, and that one', () => {
  expect(toArray(takeUntil([1, 2, 9, 3, 9], (x) => x > 5))).toEqual([1, 2, 9]);
});

test.each([
  [[], []],
  [
    [1, 2],
    [1, 2],
  ],
  [[9], [9]],
])('of %p it is %p', (values: number[], expected) => {
  expect(toArray(takeUntil(values, (x) => x > 5))).toEqual(expected);
});

test('what comes after it still gives what it holds back', () => {
  expect(
    toArray(
      chunks(
        takeUntil(naturals(), (x) => x === 2),
        2,
      ),
    ),
  ).toEqual([[0, 1], [2]]);
});
