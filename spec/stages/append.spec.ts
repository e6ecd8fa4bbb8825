import { expect, test } from '@jest/globals';
import { append } from '../../lib/stages/append.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { probe, pullsFor, sizeOf } from '../support/watch.ts';

test('gives the elements, then the values as they are', () => {
  expect(toArray(append([1], [2], 'ab', undefined))).toEqual([1, [2], 'ab', undefined]);
  expect(toArray(append([], 1))).toEqual([1]);
  expect(toArray(append([1]))).toEqual([1]);
});

test('the source ends before the first value is given, and is not closed', () => {
  const source = probe([1]);
  expect(pullsFor(append(source, 8, 9), source, 3)).toEqual([1, 1, 0]);
  expect(untidy(source)).toEqual([]);
});

test('knows its size', () => {
  expect(sizeOf(append([1, 2], 3))).toEqual([3, 3]);
});
