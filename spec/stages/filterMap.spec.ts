import { expect, test } from '@jest/globals';
import { filterMap } from '../../lib/stages/filterMap.ts';
import { toArray } from '../../lib/terminals/toArray.ts';

test('gives what the mapper makes, without null and undefined', () => {
  const made = [1, null, 0, undefined, '', false, NaN];
  expect(toArray(filterMap([0, 1, 2, 3, 4, 5, 6], (i: number) => made[i]))).toEqual([1, 0, '', false, NaN]);
});

test('of nothing it is empty', () => {
  expect(toArray(filterMap([], () => 1))).toEqual([]);
});
