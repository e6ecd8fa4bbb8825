import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeSorted, mergeSortedWith } from '../../lib/sources/mergeSorted.ts';
import { range } from '../../lib/sources/range.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, firstOf, probe, sizeOf, thrown } from '../support/watch.ts';

test('merges what is in order', () => {
  expect(toArray(mergeSorted([[1, 4, 7], [2, 4], [3]]))).toEqual([1, 2, 3, 4, 4, 7]);
});

test('is a stable sort of all, whatever the number of sources', () => {
  const element = fc.record({ rank: fc.nat(4), tag: fc.nat() });
  fc.assert(
    fc.property(fc.array(fc.array(element, { maxLength: 8 }), { maxLength: 9 }), (lists) => {
      const byRank = (a: { rank: number }, b: { rank: number }): number => a.rank - b.rank;
      const sorted = lists.map((list) => [...list].sort(byRank));
      const merged = toArray(mergeSorted(sorted, byRank));
      const expected = sorted.flat().sort(byRank);
      expect(merged).toHaveLength(expected.length);
      merged.forEach((each, i) => expect(each).toBe(expected[i]));
    }),
  );
});

test('uses the default order, and refuses what has none', () => {
  expect(toArray(mergeSorted([['a', 'c'], ['b']]))).toEqual(['a', 'b', 'c']);
  expect(thrown(() => toArray(mergeSorted<unknown>([[1], ['b']])))).toBeInstanceOf(TypeError);
});

test('undefined is expected last, and no compare function gets it', () => {
  const descending = (a: number | undefined, b: number | undefined): number => {
    if (a === undefined || b === undefined) throw new Error('asked');
    return b - a;
  };
  expect(
    toArray(
      mergeSorted(
        [
          [5, 1, undefined],
          [undefined, undefined],
          [4, 2],
        ],
        descending,
      ),
    ),
  ).toEqual([...[5, 4, 2, 1, undefined, undefined, undefined]]);
});

test('of no sources, or of empty ones, it is empty', () => {
  expect(toArray(mergeSorted([]))).toEqual([]);
  expect(toArray(mergeSorted([[], []]))).toEqual([]);
});

test('endless sources can be merged', () => {
  const plan = mergeSorted([range(0, Infinity, 2), range(1, Infinity, 2)]);
  expect(firstOf(plan, 5)).toEqual([0, 1, 2, 3, 4]);
  expect(bounds(plan).endless).toBe(true);
});

test('the size is the sum', () => {
  expect(sizeOf(mergeSorted([[1, 2], [3]]))).toEqual([3, 3]);
});

test('an error of the compare function closes all sources', () => {
  const [a, b] = [probe([1, 4, 5]), probe([2, 3])];
  const error = new Error('mine');
  const failing = (): never => {
    throw error;
  };
  expect(thrown(() => toArray(mergeSorted([a, b], failing)))).toBe(error);
  expect([...untidy(a), ...untidy(b)]).toEqual([]);
});

describe('as a method', () => {
  test('of equals, those of this sequence come first', () => {
    expect(toArray(mergeSortedWith([1, 2], [-0, 1.5, 2], (a, b) => Math.floor(a) - Math.floor(b)))).toEqual([
      -0, 1, 1.5, 2, 2,
    ]);
  });
});
