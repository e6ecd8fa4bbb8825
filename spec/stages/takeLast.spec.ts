/** takeLast and dropLast. */
import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { dropLast } from '../../lib/stages/dropLast.ts';
import { takeLast } from '../../lib/stages/takeLast.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { bounds, firstOf, sizeOf, thrown } from '../support/watch.ts';

test.each<[unknown, kept: number]>([
  [2, 2],
  [0, 0],
  [4, 4],
  [9, 4],
  [Infinity, 4],
  [1.9, 1],
  [-0.5, 0],
  ['2', 2],
])('takeLast(%p) of 1 2 3 4 gives the last %p, dropLast the others', (limit, kept) => {
  const list = [1, 2, 3, 4];
  expect(toArray(takeLast(list, limit as never))).toEqual(list.slice(4 - kept));
  expect(toArray(dropLast(list, limit as never))).toEqual(list.slice(0, 4 - kept));
});

test('a huge limit of takeLast sets nothing aside', () => {
  expect(toArray(takeLast([1, 2], 2 ** 53 - 1))).toEqual([1, 2]);
});

test('takeLast knows its size', () => {
  expect([sizeOf(takeLast([1, 2, 3], 2)), sizeOf(takeLast([1], 2))]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('for dropLast undefined is an element like any other', () => {
  expect(toArray(dropLast([undefined, 1, undefined, 2], 1))).toEqual([undefined, 1, undefined]);
});

test('dropLast goes on over an endless source, unless everything is dropped', () => {
  expect(firstOf(dropLast(range(0), 3), 2)).toEqual([0, 1]);
  expect(bounds(dropLast(range(0), 3)).endless).toBe(true);
  expect(thrown(() => firstOf(dropLast(range(0), Infinity), 1)).name).toBe('SeqInfiniteError');
});

test('a large limit of dropLast takes linear time', () => {
  const start = cpuTime();
  expect(toArray(dropLast(range(0, 600_000), 300_000))).toHaveLength(300_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});

test('dropLast knows its size', () => {
  expect([sizeOf(dropLast([1, 2, 3], 2)), sizeOf(dropLast([1], 2)), sizeOf(dropLast([1], Infinity))]).toEqual(
    [
      [1, 1],
      [0, 0],
      [0, 0],
    ],
  );
});
