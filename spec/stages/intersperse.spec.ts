import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { intersperse } from '../../lib/stages/intersperse.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, lawful, probe, pullsFor, sizeOf } from '../support/watch.ts';

lawful('intersperse', (source) => intersperse(source, 0));

test('puts the separator between neighbours only', () => {
  expect(toArray(intersperse([1, 2, 3], '-'))).toEqual([1, '-', 2, '-', 3]);
  expect(toArray(intersperse([1], '-'))).toEqual([1]);
  expect(toArray(intersperse([], '-'))).toEqual([]);
});

test('undefined is an element and a separator like any other', () => {
  expect(toArray(intersperse([undefined, undefined], undefined))).toEqual([undefined, undefined, undefined]);
});

test('reads the next element for the separator, none for the element after it', () => {
  const source = probe([1, 2, 3]);
  expect(pullsFor(intersperse(source, 0), source, 5)).toEqual([1, 1, 0, 1, 0]);
});

test('ends once and for all', () => {
  const iterator = intersperse([1], 0)[Symbol.iterator]();
  iterator.next();
  expect([iterator.next().done, iterator.next().done]).toEqual([true, true]);
});

test('goes on without end over an endless source', () => {
  expect(firstOf(intersperse(range(0), '-'), 4)).toEqual([0, '-', 1, '-']);
  expect(bounds(intersperse(range(0), '-')).endless).toBe(true);
});

test.each([
  [[], 0],
  [[1], 1],
  [[1, 2, 3], 5],
])('knows its size for %p', (values, size) => {
  expect(sizeOf(intersperse(values, 0))).toEqual([size, size]);
});
