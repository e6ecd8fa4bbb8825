import { describe, expect, test } from '@jest/globals';
import { quantile } from '../../lib/terminals/quantile.ts';
import { watch } from './support.ts';

test('0.5 is the median', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([10, 1, 3, 2], 0.5)).toBe(2.5);
});

test('of nothing is undefined', () => {
  expect(quantile([], 0.5)).toBeUndefined();
});

test('leaves the array as it is', () => {
  const list = [3, 1, 2];
  quantile(list, 0.5);
  expect(list).toEqual([3, 1, 2]);
});

describe('errors', () => {
  test('an element that is not a number is a TypeError, and the source is closed', () => {
    const { source } = watch([1, '2']);
    expect(() => quantile(source as never, 0.5)).toThrow(/^quantile: every element must be a number/);
    expect(source.tracks[0]!.returns).toBe(1);
  });
});
