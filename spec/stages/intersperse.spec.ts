import { expect, test } from '@jest/globals';
import { intersperse } from '../../lib/stages/intersperse.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { sizeOf } from '../support/watch.ts';

test('puts the separator between neighbours only', () => {
  expect(toArray(intersperse([1, 2, 3], '-'))).toEqual([1, '-', 2, '-', 3]);
  expect(toArray(intersperse([1], '-'))).toEqual([1]);
  expect(toArray(intersperse([], '-'))).toEqual([]);
});

test('undefined is an element and a separator like any other', () => {
  expect(toArray(intersperse([undefined, undefined], undefined))).toEqual([undefined, undefined, undefined]);
});

test.each([
  [[], 0],
  [[1], 1],
  [[1, 2, 3], 5],
])('knows its size for %p', (values, size) => {
  expect(sizeOf(intersperse(values, 0))).toEqual([size, size]);
});
