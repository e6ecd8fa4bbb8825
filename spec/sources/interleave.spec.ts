import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { interleave, interleaveWith } from '../../lib/sources/interleave.ts';
import { range } from '../../lib/sources/range.ts';
import { sort } from '../../lib/stages/sort.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { untidy } from '../support/probe.ts';
import { bounds, firstOf, probe, pulls, returns, sizeOf, thrown } from '../support/watch.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('gives one of each in turn, and goes on without those that have ended', () => {
  expect(toArray(interleave([1, 2, 3], 'a', ['x', 'y']))).toEqual([1, 'a', 'x', 2, 'y', 3]);
});

test('of nothing, or of empty sources, it is empty', () => {
  expect(toArray(interleave())).toEqual([]);
  expect(toArray(interleave([], [], []))).toEqual([]);
});

test('does what a plain round would do', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(), { maxLength: 5 }), { maxLength: 6 }), (lists) => {
      const expected: number[] = [];
      for (let i = 0; i < 5; i++) for (const list of lists) if (i < list.length) expected.push(list[i]!);
      expect(toArray(interleave(...lists))).toEqual(expected);
    }),
  );
});

test('the open ones are closed, the newest first; a one-shot one whose turn never came is closed too', () => {
  const closed: string[] = [];
  const source = (name: string): Iterable<string> => ({
    [Symbol.iterator]: () => ({
      next: () => ({ value: name, done: false }),
      return: () => (closed.push(name), { value: undefined, done: true }),
    }),
  });
  const last = probe([1], 'own');
  firstOf(interleave(source('a'), source('b'), last), 2);
  expect(closed).toEqual(['b', 'a']);
  expect([pulls(last), returns(last)]).toEqual([0, 1]);
});

test('an ended source is not closed', () => {
  const [a, b] = [probe([1]), probe([2, 3, 4])];
  firstOf(interleave(a, b), 4);
  expect([...untidy(a), ...untidy(b)]).toEqual([]);
});

test('the size is the sum', () => {
  expect(sizeOf(interleave([1, 2], [3]))).toEqual([3, 3]);
  expect(bounds(interleave([1], range(0))).endless).toBe(true);
});

test('elements before a source that never gives its first can be had', () => {
  const plan = interleave([1], sort(range(0)));
  expect(firstOf(plan, 1)).toEqual([1]);
  expect(thrown(() => toArray(plan)).name).toBe('SeqInfiniteError');
});

test('100,000 sources take linear time, ended ones included', () => {
  const start = cpuTime();
  const lists = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? [] : [1, 2]));
  expect(toArray(interleave(...lists))).toHaveLength(100_000);
  expect(cpuTime() - start).toBeLessThan(5000);
});

describe('as a method', () => {
  test('this sequence comes first', () => {
    expect(toArray(interleaveWith([1, 2], [[3], [4]]))).toEqual([1, 3, 4, 2]);
  });
});
