import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { symmetricDifference } from '../../lib/stages/symmetricDifference.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import {
  closesWhenThrowing,
  firstOf,
  lawful,
  probe,
  pulls,
  sizeOf,
  spy,
  thrown,
} from '../support/watch.ts';

lawful('symmetricDifference', (source) => symmetricDifference(source, [4, 9]));
closesWhenThrowing((source, callback) => symmetricDifference(source, [], callback));

test('gives the distinct elements that one side has, those of this side first', () => {
  expect(toArray(symmetricDifference([1, 2, 3, 1], [5, 2, 4, 5]))).toEqual([1, 3, 5, 4]);
  expect(toArray(symmetricDifference([], [1]))).toEqual([1]);
  expect(toArray(symmetricDifference([1, 1], [1, 1]))).toEqual([]);
});

test('equality is SameValueZero', () => {
  expect(toArray(symmetricDifference([NaN, 0, 1], [NaN, -0]))).toEqual([1]);
});

test('with a key the first of each key stays', () => {
  expect(toArray(symmetricDifference(['a', 'b', 'B'], ['A', 'C', 'c'], (x) => x.toLowerCase()))).toEqual([
    'b',
    'C',
  ]);
});

test('the key gets the value only, this side first', () => {
  const key = spy((x: number) => x);
  toArray(symmetricDifference([1, 2], [3], key));
  expect(key.calls).toEqual([[1], [2], [3]]);
});

test('reads both sides at the first pull', () => {
  const [ours, theirs] = [probe([1, 2]), probe([3])];
  const iterator = symmetricDifference(ours, theirs)[Symbol.iterator]();
  iterator.next();
  expect([pulls(ours), pulls(theirs)]).toEqual([3, 2]);
  expect([...untidy(ours), ...untidy(theirs)]).toEqual([]);
});

test('an endless side is refused', () => {
  expect(thrown(() => firstOf(symmetricDifference(range(0), [1]), 1)).operation).toBe('symmetricDifference');
  expect(thrown(() => firstOf(symmetricDifference([1], range(0)), 1)).operation).toBe('symmetricDifference');
});

test('its size is at most the sum', () => {
  expect(sizeOf(symmetricDifference([1], [2, 3]))).toEqual([0, 3]);
});
