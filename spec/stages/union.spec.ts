import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { sort } from '../../lib/stages/sort.ts';
import { union } from '../../lib/stages/union.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { bounds, firstOf, probe, pulls, returns, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('gives the distinct elements of this side, then the new ones of the other', () => {
  expect(toArray(union([1, 2, 1], [3, 2, 3]))).toEqual([1, 2, 3]);
  expect(toArray(union([], []))).toEqual([]);
  expect(toArray(union('ab', 'bc'))).toEqual(['a', 'b', 'c']);
});

test('with a key the first of each key stays', () => {
  expect(toArray(union(['a', 'B'], ['A', 'c'], (x) => x.toLowerCase()))).toEqual(['a', 'B', 'c']);
});

test('a one-shot other side that was never reached is closed', () => {
  const theirs = probe([3], 'own');
  firstOf(union([1], theirs), 1);
  expect([pulls(theirs), returns(theirs)]).toEqual([0, 1]);
});

test('is endless if a side is, and gives what comes before', () => {
  expect(firstOf(union([1], range(0)), 3)).toEqual([1, 0, 2]);
  expect(bounds(union([1], range(0))).endless).toBe(true);
  expect(bounds(union(range(0), [1])).endless).toBe(true);
  const stuck = union([1], sort(range(0)));
  expect(firstOf(stuck, 1)).toEqual([1]);
  expect(thrown(() => toArray(stuck)).name).toBe('SeqInfiniteError');
});

test('takes linear time', () => {
  const start = cpuTime();
  expect(toArray(union(range(0, 200_000), range(100_000, 300_000)))).toHaveLength(300_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});
