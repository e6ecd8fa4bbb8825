/** append and prepend. */
import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { append } from '../../lib/stages/append.ts';
import { prepend } from '../../lib/stages/prepend.ts';
import { sort } from '../../lib/stages/sort.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { firstOf, thrown } from '../support/watch.ts';

test('values are put after the elements, or before them, as they are', () => {
  expect(toArray(append([1], [2], 'ab', undefined))).toEqual([1, [2], 'ab', undefined]);
  expect(toArray(prepend([1], [2], 'ab', undefined))).toEqual([[2], 'ab', undefined, 1]);
  expect([append([], 1), append([1]), prepend([], 1), prepend([1])].map(toArray)).toEqual([
    [1],
    [1],
    [1],
    [1],
  ]);
});

test('prepend: the values before what never gives an element can be had', () => {
  const plan = prepend(sort(range(0)), 9);
  expect(firstOf(plan, 1)).toEqual([9]);
  expect(thrown(() => firstOf(plan, 2)).name).toBe('SeqInfiniteError');
  expect(thrown(() => toArray(plan)).name).toBe('SeqInfiniteError');
});
