import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { dropLast } from '../../lib/stages/dropLast.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, probe, pullsFor, sizeOf, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test.each([
  [2, [1, 2]],
  [0, [1, 2, 3, 4]],
  [4, []],
  [9, []],
  [Infinity, []],
  [1.9, [1, 2, 3]],
  [-0.5, [1, 2, 3, 4]],
])('dropLast(%p) of 1 2 3 4', (limit, expected) => {
  expect(toArray(dropLast([1, 2, 3, 4], limit))).toEqual(expected);
});

test('undefined is an element like any other', () => {
  expect(toArray(dropLast([undefined, 1, undefined, 2], 1))).toEqual([undefined, 1, undefined]);
});

test('is so many elements behind', () => {
  const source = probe([1, 2, 3, 4, 5]);
  expect(pullsFor(dropLast(source, 2), source, 3)).toEqual([3, 1, 1]);
});

test('goes on over an endless source, unless everything is dropped', () => {
  expect(firstOf(dropLast(range(0), 3), 2)).toEqual([0, 1]);
  expect(bounds(dropLast(range(0), 3)).endless).toBe(true);
  expect(thrown(() => firstOf(dropLast(range(0), Infinity), 1)).name).toBe('SeqInfiniteError');
});

test('a large limit takes linear time', () => {
  const start = cpuTime();
  expect(toArray(dropLast(range(0, 600_000), 300_000))).toHaveLength(300_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});

test('knows its size', () => {
  expect([sizeOf(dropLast([1, 2, 3], 2)), sizeOf(dropLast([1], 2)), sizeOf(dropLast([1], Infinity))]).toEqual(
    [
      [1, 1],
      [0, 0],
      [0, 0],
    ],
  );
});
