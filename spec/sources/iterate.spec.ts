import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, thrownBy } from '../support/calls.ts';

test('gives the seed, then each element made from the one before', () => {
  expect(
    Seq.iterate(1, (n) => n * 2)
      .take(5)
      .toArray(),
  ).toEqual([1, 2, 4, 8, 16]);
});

test('starts from the seed again in each run', () => {
  const seq = Seq.iterate(1, (n) => n + 1).take(2);
  expect([seq.toArray(), seq.toArray()]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('next is called with an element and its index, only when its result is needed', () => {
  const next = noted((letter: string) => letter + letter);
  Seq.iterate('a', next).take(3).toArray();
  expect(next.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'aa', 1],
  ]);
});

test('the seed alone needs no call', () => {
  const next = noted(() => 0);
  expect(Seq.iterate(7, next).first()).toBe(7);
  expect(next.calls).toEqual([]);
});

test('elements that are dropped are made all the same', () => {
  expect(
    Seq.iterate(1, (n) => n * 3)
      .drop(3)
      .first(),
  ).toBe(27);
});

test('an error of next goes on as it is, with the index of the call', () => {
  const error = new Error('mine');
  const seq = Seq.iterate(0, (n) => {
    if (n === 2) throw error;
    return n + 1;
  });
  expect(thrownBy(() => seq.find((n) => n > 5))).toBe(error);
  expect(Seq.trace(error)).toEqual({ stage: 'iterate', index: 2 });
});

test('is endless', () => {
  const seq = Seq.iterate(0, (n) => n);
  expect(seq.explain().infinite).toBe(true);
  expect(() => seq.count()).toThrow('count: the sequence is endless');
});
