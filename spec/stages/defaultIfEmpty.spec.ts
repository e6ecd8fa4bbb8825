import { expect, test } from '@jest/globals';
import { defaultIfEmpty } from '../../lib/stages/defaultIfEmpty.ts';
import { filter } from '../../lib/stages/filter.ts';
import { take } from '../../lib/stages/take.ts';
import { toArray } from '../../lib/terminals/toArray.ts';

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
