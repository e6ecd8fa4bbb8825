import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { prepend } from '../../lib/stages/prepend.ts';
import { sort } from '../../lib/stages/sort.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, probe, pulls, returns, sizeOf, thrown } from '../support/watch.ts';

test('gives the values as they are, then the elements', () => {
  expect(toArray(prepend([1], [2], 'ab'))).toEqual([[2], 'ab', 1]);
  expect(toArray(prepend([], 1))).toEqual([1]);
  expect(toArray(prepend([1]))).toEqual([1]);
});

test('a one-shot source that was never reached is closed', () => {
  const source = probe([1], 'own');
  firstOf(prepend(source, 8, 9), 1);
  expect([pulls(source), returns(source)]).toEqual([0, 1]);
});

test('the values before what never gives an element can be had', () => {
  const plan = prepend(sort(range(0)), 9);
  expect(firstOf(plan, 1)).toEqual([9]);
  expect(thrown(() => firstOf(plan, 2)).name).toBe('SeqInfiniteError');
  expect(thrown(() => toArray(plan)).name).toBe('SeqInfiniteError');
});

test('knows its size', () => {
  expect(sizeOf(prepend([1, 2], 3))).toEqual([3, 3]);
  expect(bounds(prepend(range(0), 9)).endless).toBe(true);
});
