import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { repeat } from '../../lib/sources/repeat.ts';
import { compress } from '../../lib/stages/compress.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, probe, pulls, returns, sizeOf } from '../support/watch.ts';

test('gives the elements whose selector is truthy', () => {
  expect(toArray(compress('abcdef', [1, 0, 'x', null, {}, NaN]))).toEqual(['a', 'c', 'e']);
});

test.each([
  [[], [1, 1], []],
  [[1, 2], [], []],
  [[1, 2, 3], [1], [1]],
  [[1], [1, 1, 1], [1]],
])('ends with the shorter: %p by %p', (values, selectors, expected) => {
  expect(toArray(compress<number>(values, selectors))).toEqual(expected);
});

test('asks this side first, and closes the other when one ends', () => {
  const [values, selectors] = [probe([1]), probe([1, 1, 1])];
  toArray(compress(values, selectors));
  expect([pulls(values), pulls(selectors), returns(selectors)]).toEqual([2, 1, 1]);
  const [more, few] = [probe([1, 2, 3]), probe([1])];
  toArray(compress(more, few));
  expect([pulls(more), pulls(few), returns(more)]).toEqual([2, 2, 1]);
});

test('is endless only if both sides are', () => {
  expect(bounds(compress(range(0), repeat(1))).endless).toBe(true);
  expect(bounds(compress(range(0), [1])).endless).toBe(false);
  expect(toArray(compress(range(0), [1, 0, 1]))).toEqual([0, 2]);
});

test('its size is at most that of the shorter side', () => {
  expect(sizeOf(compress([1, 2, 3], [1, 1]))).toEqual([0, 2]);
});
