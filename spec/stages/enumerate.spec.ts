import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives pairs of index and element', () => {
  expect(Seq.of('a', 'b').enumerate().toArray()).toEqual([
    [0, 'a'],
    [1, 'b'],
  ]);
});

test.each([1, -5, 0.5])('counts from %p', (start) => {
  expect(
    Seq.of('a', 'b')
      .enumerate(start)
      .map(([index]) => index)
      .toArray(),
  ).toEqual([start, start + 1]);
});

test('each pair is a fresh array', () => {
  const pairs = Seq.of('a', 'b').enumerate().toArray();
  expect(pairs[0]).not.toBe(pairs[1]);
});

test('keeps the size, and is counted without walking', () => {
  expect(Seq.range(0, 1e12).enumerate().count()).toBe(1e12);
});
