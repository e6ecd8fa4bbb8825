import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { intersection } from '../../lib/stages/intersection.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, sizeOf, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('gives the distinct elements that the other side has too', () => {
  expect(toArray(intersection([1, 2, 3, 2, 1], [3, 2, 3, 4]))).toEqual([2, 3]);
  expect(toArray(intersection([1, 2, 3], []))).toEqual([]);
  expect(toArray(intersection([], [1]))).toEqual([]);
});

test('with a key, the elements given are those of this side', () => {
  const lower = (x: unknown): string => (x as string).toLowerCase();
  expect(toArray(intersection(['A', 'b', 'B', 'a'], ['B'], lower))).toEqual(['b']);
});

test('streams an endless side; an endless other side is refused', () => {
  expect(firstOf(intersection(range(0), [100, 101]), 2)).toEqual([100, 101]);
  expect(bounds(intersection(range(0), [100])).endless).toBe(true);
  expect(thrown(() => firstOf(intersection([1], range(0)), 1)).operation).toBe('intersection');
});

test('knows its bounds', () => {
  expect(sizeOf(intersection([1, 2, 3, 4], [2, 4]))).toEqual([0, 2]);
});

test('takes linear time', () => {
  const start = cpuTime();
  expect(toArray(intersection(range(0, 200_000), range(100_000, 300_000)))).toHaveLength(100_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});
