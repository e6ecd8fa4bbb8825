import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { chunks } from '../../lib/stages/chunks.ts';
import { takeUntil } from '../../lib/stages/takeUntil.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import {
  bounds,
  closesWhenThrowing,
  lawful,
  naturals,
  probe,
  pulls,
  returns,
  sizeOf,
  spy,
} from '../support/watch.ts';

lawful('takeUntil', (source) => takeUntil(source, (x) => x > 3));
closesWhenThrowing(takeUntil);

test('gives the elements up to the first that passes, and that one', () => {
  expect(toArray(takeUntil([1, 2, 9, 3, 9], (x) => x > 5))).toEqual([1, 2, 9]);
});

test.each([
  [[], []],
  [
    [1, 2],
    [1, 2],
  ],
  [[9], [9]],
])('of %p it is %p', (values: number[], expected) => {
  expect(toArray(takeUntil(values, (x) => x > 5))).toEqual(expected);
});

test('does not read past that element, and closes the source', () => {
  const source = probe([1, 9, 2, 3]);
  expect(toArray(takeUntil(source, (x) => x > 5))).toEqual([1, 9]);
  expect([pulls(source), returns(source)]).toEqual([2, 1]);
});

test('closes at the pull after that element, as take does', () => {
  const source = probe([9, 2]);
  const iterator = takeUntil(source, (x) => x > 5)[Symbol.iterator]();
  iterator.next();
  expect(returns(source)).toBe(0);
  expect(iterator.next().done).toBe(true);
  expect(returns(source)).toBe(1);
});

test('what comes after it still gives what it holds back', () => {
  expect(
    toArray(
      chunks(
        takeUntil(naturals(), (x) => x === 2),
        2,
      ),
    ),
  ).toEqual([[0, 1], [2]]);
});

test('the predicate gets value and index, and no this; any truthy answer is a yes', () => {
  const predicate = spy(() => 'yes');
  toArray(takeUntil(['a', 'b'], predicate));
  expect([predicate.calls, predicate.receivers]).toEqual([[['a', 0]], [undefined]]);
});

test('ends an endless source, as far as anybody knows', () => {
  expect(bounds(takeUntil(range(0), () => false)).endless).toBe(false);
  expect(sizeOf(takeUntil([1, 2], () => true))).toEqual([1, 2]);
  expect(sizeOf(takeUntil([], () => true))).toEqual([0, 0]);
});
