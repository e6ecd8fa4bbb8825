import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives what the mapper makes of each element', () => {
  expect(
    Seq.of(1, 2, 3)
      .map((n) => n * 2)
      .toArray(),
  ).toEqual([2, 4, 6]);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty<number>()
      .map((n) => n + 1)
      .toArray(),
  ).toEqual([]);
});

test('undefined, functions and promises are results like any other', () => {
  const results = [undefined, () => {}, Promise.resolve(1)];
  expect(
    Seq.range(0, 3)
      .map((i) => results[i])
      .toArray(),
  ).toStrictEqual(results);
});
