import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives runs of neighbours that share a key', () => {
  expect(
    Seq.of(1, 3, 2, 4, 5)
      .chunkBy((n) => n % 2)
      .toArray(),
  ).toEqual([
    [1, [1, 3]],
    [0, [2, 4]],
    [1, [5]],
  ]);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty()
      .chunkBy(() => 0)
      .toArray(),
  ).toEqual([]);
});

test('one key is one run', () => {
  expect(
    Seq.of(1, 2)
      .chunkBy(() => 'k')
      .toArray(),
  ).toEqual([['k', [1, 2]]]);
});

test('a run keeps the key of its first element', () => {
  const run = Seq.of(-0, 0)
    .chunkBy((n) => n)
    .first()!;
  expect(Object.is(run[0], -0)).toBe(true);
});

test('each run has arrays of its own', () => {
  const seq = Seq.of(1, 2).chunkBy(() => 0);
  seq.first()![1].push(3);
  expect(seq.toArray()).toEqual([[0, [1, 2]]]);
});
