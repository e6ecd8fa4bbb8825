import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { difference } from '../../lib/stages/difference.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, firstOf, lawful, probe, pulls, sizeOf, spy, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

lawful('difference', (source) => difference(source, [4, 5]));

test('gives the distinct elements that the other side has not', () => {
  expect(toArray(difference([1, 2, 3, 2, 1], [3, 2, 3, 4]))).toEqual([1]);
  expect(toArray(difference([1, 2, 3], []))).toEqual([1, 2, 3]);
  expect(toArray(difference([], [1]))).toEqual([]);
});

test('equality is SameValueZero', () => {
  expect(toArray(difference([NaN, 0, 1], [NaN, -0]))).toEqual([1]);
});

test('with a key, the elements given are those of this side', () => {
  const lower = (x: unknown): string => (x as string).toLowerCase();
  expect(toArray(difference(['A', 'b', 'B', 'a'], ['B'], lower))).toEqual(['A']);
});

test('the key gets the value only, the other side first', () => {
  const key = spy((x: unknown) => x);
  toArray(difference([1, 2], [3], key));
  expect(key.calls).toEqual([[3], [1], [2]]);
  expect(key.receivers).toEqual([undefined, undefined, undefined]);
});

test('reads the other side as a whole at the first pull, and streams this one', () => {
  const [ours, theirs] = [probe([1, 3, 4]), probe([2, 3, 9])];
  const iterator = difference(ours, theirs)[Symbol.iterator]();
  iterator.next();
  expect([pulls(ours), pulls(theirs)]).toEqual([1, 4]);
  iterator.return!();
  expect([...untidy(ours), ...untidy(theirs)]).toEqual([]);
});

test('an error of the key closes both sides', () => {
  const [ours, theirs] = [probe([1, 2, 3]), probe([2, 3])];
  const error = new Error('mine');
  const key = (x: unknown): unknown => {
    if (x === 1) throw error;
    return x;
  };
  expect(thrown(() => toArray(difference(ours, theirs, key)))).toBe(error);
  expect([...untidy(ours), ...untidy(theirs)]).toEqual([]);
});

test('streams an endless side; an endless other side is refused', () => {
  expect(firstOf(difference(range(0), [100, 101]), 2)).toEqual([0, 1]);
  expect(bounds(difference(range(0), [100])).endless).toBe(true);
  expect(thrown(() => firstOf(difference([1], range(0)), 1)).operation).toBe('difference');
});

test('knows its bounds', () => {
  expect(sizeOf(difference([1, 2, 3, 4], [2, 4]))).toEqual([0, 4]);
});

test('takes linear time', () => {
  const start = cpuTime();
  expect(toArray(difference(range(0, 200_000), range(100_000, 300_000)))).toHaveLength(100_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});
