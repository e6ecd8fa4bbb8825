import { expect, test } from '@jest/globals';
import { generate } from '../../lib/sources/generate.ts';
import { drop } from '../../lib/stages/drop.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, sizeOf, spy, thrown } from '../support/watch.ts';

test('gives what the function makes of each index', () => {
  expect(toArray(generate((i) => i * i, 4))).toEqual([0, 1, 4, 9]);
});

test('is endless without a count, and refused where the end is needed', () => {
  const plan = generate((i) => i);
  expect(firstOf(plan, 3)).toEqual([0, 1, 2]);
  expect(bounds(plan).endless).toBe(true);
  expect(thrown(() => toArray(plan)).name).toBe('SeqInfiniteError');
});

test.each([
  [0, 0],
  [-0.5, 0],
  [1.9, 1],
  ['2', 2],
  [null, 0],
])('a count of %p makes %p elements', (count, length) => {
  expect(toArray(generate((i) => i, count as never))).toHaveLength(length);
});

test('the function is called when an element is needed, also for one that is dropped', () => {
  const fn = spy((i) => i);
  const iterator = drop(generate(fn, 5), 2)[Symbol.iterator]();
  expect(fn.calls).toHaveLength(0);
  expect(iterator.next().value).toBe(2);
  expect(fn.calls).toEqual([[0], [1], [2]]);
  expect(fn.receivers[0]).toBe(undefined);
});

test('knows its size', () => {
  expect(sizeOf(generate((i) => i, 4))).toEqual([4, 4]);
});
