import { describe, expect, test } from '@jest/globals';
import { stats } from '../../lib/terminals/stats.ts';
import { watch } from './support.ts';

test('gives all figures', () => {
  expect(stats([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
    count: 8,
    sum: 40,
    mean: 5,
    variance: 32 / 7,
    stdev: Math.sqrt(32 / 7),
    min: 2,
    max: 9,
  });
});

test('of nothing', () => {
  expect(stats([])).toEqual({
    count: 0,
    sum: 0,
    mean: undefined,
    variance: NaN,
    stdev: NaN,
    min: undefined,
    max: undefined,
  });
});

test('of one number has no spread', () => {
  expect(stats([3])).toEqual({ count: 1, sum: 3, mean: 3, variance: NaN, stdev: NaN, min: 3, max: 3 });
});

test('a NaN is everything but the count', () => {
  expect(stats([1, NaN, 2])).toEqual({
    count: 3,
    sum: NaN,
    mean: NaN,
    variance: NaN,
    stdev: NaN,
    min: NaN,
    max: NaN,
  });
});

test('infinities are the extremes and leave no spread', () => {
  expect(stats([1, Infinity])).toMatchObject({ sum: Infinity, variance: NaN, min: 1, max: Infinity });
});

test('takes one pass', () => {
  const { source } = watch([1, 2], 'own');
  expect(stats(source).count).toBe(2);
});

describe('errors', () => {
  test.each(['1', 1n, null, undefined])('%p is refused and the source closed', (value) => {
    const { source } = watch([1, value, 2]);
    expect(() => stats(source as never)).toThrow(/^stats: every element must be a number/);
    expect(source.tracks[0]!.returns).toBe(1);
  });
});
