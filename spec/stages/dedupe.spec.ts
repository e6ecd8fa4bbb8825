import { expect, test } from '@jest/globals';
import { dedupe } from '../../lib/stages/dedupe.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { closesWhenThrowing, lawful, probe, pullsFor, sizeOf, spy } from '../support/watch.ts';

lawful('dedupe', (source) => dedupe(source), [1, 1, 2]);
closesWhenThrowing(dedupe);

test('drops what repeats the element before', () => {
  expect(toArray(dedupe([1, 1, 2, 1, 1]))).toEqual([1, 2, 1]);
  expect(toArray(dedupe([]))).toEqual([]);
});

test('equality is SameValueZero', () => {
  expect(toArray(dedupe([NaN, NaN, 0, -0]))).toEqual([NaN, 0]);
  expect(toArray(dedupe([undefined, undefined, null]))).toEqual([undefined, null]);
});

test('with a key the first of each run stays', () => {
  expect(toArray(dedupe(['a', 'A', 'b'], (x) => x.toLowerCase()))).toEqual(['a', 'b']);
});

test('reads on to the next that differs', () => {
  const source = probe([1, 1, 1, 2]);
  expect(pullsFor(dedupe(source), source, 2)).toEqual([1, 3]);
});

test('the key gets value and index, and no this, once for each element', () => {
  const key = spy(() => 1);
  toArray(dedupe(['a', 'b'], key));
  expect(key.calls).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(key.receivers).toEqual([undefined, undefined]);
});

test('its size is at most that of the source, at least one', () => {
  expect(sizeOf(dedupe([1, 2]))).toEqual([1, 2]);
});
