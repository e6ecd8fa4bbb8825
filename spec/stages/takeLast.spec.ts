import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { takeLast } from '../../lib/stages/takeLast.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, lawful, probe, pullsFor, sizeOf, thrown } from '../support/watch.ts';

lawful('takeLast', (source) => takeLast(source, 2));

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

test('reads to the end at the first pull', () => {
  const source = probe([1, 2, 3]);
  expect(pullsFor(takeLast(source, 2), source, 2)).toEqual([4, 0]);
});

test('reads to the end also when nothing is wanted', () => {
  const source = probe([1, 2, 3]);
  expect(pullsFor(takeLast(source, 0), source, 1)).toEqual([4]);
});

test('a huge limit sets nothing aside', () => {
  expect(toArray(takeLast([1, 2], 2 ** 53 - 1))).toEqual([1, 2]);
});

test('over an endless source it is refused', () => {
  expect(bounds(takeLast(range(0), 1)).stuck).toBe('takeLast');
  expect(thrown(() => firstOf(takeLast(range(0), 1), 1)).name).toBe('SeqInfiniteError');
});

test('knows its size', () => {
  expect([sizeOf(takeLast([1, 2, 3], 2)), sizeOf(takeLast([1], 2))]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});
