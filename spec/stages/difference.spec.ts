import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { difference } from '../../lib/stages/difference.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, sizeOf, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('gives the distinct elements that the other side has not', () => {
  expect(toArray(difference([1, 2, 3, 2, 1], [3, 2, 3, 4]))).toEqual([1]);
  expect(toArray(difference([1, 2, 3], []))).toEqual([1, 2, 3]);
  expect(toArray(difference([], [1]))).toEqual([]);
});

test('with a key, the elements given are those of this side', () => {
  const lower = (x: unknown): string => (x as string).toLowerCase();
  expect(toArray(difference(['A', 'b', 'B', 'a'], ['B'], lower))).toEqual(['A']);
});

test('streams an endless side; an endless other side is refused', () => {
  expect(firstOf(difference(range(0), [100, 101]), 2)).toEqual([0, 1]);
  expect(bounds(difference(range(0), [100])).endless).toBe(true);
  expect(thrown(() => firstOf(difference([1], range(0)), 1)).operation).toBe('difference');
});

test('knows its bounds', () => {
  expect(sizeOf(difference([1, 2, 3, 4], [2, 4]))).toEqual([0, 4]);
});

test('takes linear time', () => {
  const start = cpuTime();
  expect(toArray(difference(range(0, 200_000), range(100_000, 300_000)))).toHaveLength(100_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});
