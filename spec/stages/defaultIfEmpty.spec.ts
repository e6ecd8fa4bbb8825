import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { defaultIfEmpty } from '../../lib/stages/defaultIfEmpty.ts';
import { filter } from '../../lib/stages/filter.ts';
import { take } from '../../lib/stages/take.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, lawful, probe, pullsFor, sizeOf } from '../support/watch.ts';

lawful('defaultIfEmpty', (source) => defaultIfEmpty(source, 0));

test('gives the elements, or the value if there are none', () => {
  expect(toArray(defaultIfEmpty([1, 2], 0))).toEqual([1, 2]);
  expect(toArray(defaultIfEmpty([], 0))).toEqual([0]);
  expect(
    toArray(
      defaultIfEmpty(
        filter([1], () => false),
        undefined,
      ),
    ),
  ).toEqual([undefined]);
  expect(toArray(defaultIfEmpty([undefined], 0))).toEqual([undefined]);
});

test('a part above that was cut to nothing counts as empty', () => {
  expect(toArray(defaultIfEmpty(take([1], 0), 9))).toEqual([9]);
  expect(toArray(take(defaultIfEmpty([], 9), 0))).toEqual([]);
});

test('reads one element for one', () => {
  const source = probe([1, 2]);
  expect(pullsFor(defaultIfEmpty(source, 0), source, 2)).toEqual([1, 1]);
});

test('its size is that of the source, but at least one', () => {
  expect([sizeOf(defaultIfEmpty([1, 2], 0)), sizeOf(defaultIfEmpty([], 0))]).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(bounds(defaultIfEmpty(range(0), 0)).endless).toBe(true);
});
