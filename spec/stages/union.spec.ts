import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { sort } from '../../lib/stages/sort.ts';
import { union } from '../../lib/stages/union.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import {
  bounds,
  closesWhenThrowing,
  firstOf,
  lawful,
  probe,
  pulls,
  returns,
  sizeOf,
  spy,
  thrown,
} from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

lawful('union', (source) => union(source, [4, 9]));
closesWhenThrowing((source, callback) => union(source, [], callback));

test('gives the distinct elements of this side, then the new ones of the other', () => {
  expect(toArray(union([1, 2, 1], [3, 2, 3]))).toEqual([1, 2, 3]);
  expect(toArray(union([], []))).toEqual([]);
  expect(toArray(union('ab', 'bc'))).toEqual(['a', 'b', 'c']);
});

test('equality is SameValueZero', () => {
  expect(toArray(union([NaN, 0], [NaN, -0]))).toEqual([NaN, 0]);
});

test('with a key the first of each key stays', () => {
  expect(toArray(union(['a', 'B'], ['A', 'c'], (x) => x.toLowerCase()))).toEqual(['a', 'B', 'c']);
});

test('the key gets the value only, once for each element', () => {
  const key = spy((x: number) => x);
  toArray(union([1, 1], [2], key));
  expect(key.calls).toEqual([[1], [1], [2]]);
  expect(key.receivers).toEqual([undefined, undefined, undefined]);
});

test('opens the other side when this one has ended', () => {
  const [ours, theirs] = [probe([1, 2]), probe([3])];
  const iterator = union(ours, theirs)[Symbol.iterator]();
  iterator.next();
  iterator.next();
  expect([pulls(ours), theirs.opens]).toEqual([2, 0]);
  iterator.next();
  expect([pulls(ours), pulls(theirs)]).toEqual([3, 1]);
  iterator.return!();
  expect([...untidy(ours), ...untidy(theirs)]).toEqual([]);
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

test('its size is at most the sum', () => {
  expect([sizeOf(union([1], [2, 3])), sizeOf(union([], []))]).toEqual([
    [1, 3],
    [0, 0],
  ]);
});

test('takes linear time', () => {
  const start = cpuTime();
  expect(toArray(union(range(0, 200_000), range(100_000, 300_000)))).toHaveLength(300_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});
