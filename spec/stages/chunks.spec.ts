import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  [1, [[1], [2], [3], [4], [5]]],
  [2, [[1, 2], [3, 4], [5]]],
  [5, [[1, 2, 3, 4, 5]]],
  [9, [[1, 2, 3, 4, 5]]],
])('chunks(%p) of five', (size, chunks) => {
  expect(Seq.range(1, 6).chunks(size).toArray()).toEqual(chunks);
});

test('of nothing is nothing', () => {
  expect(Seq.empty().chunks(2).toArray()).toEqual([]);
});

test('an even split leaves no empty chunk', () => {
  expect(Seq.of(1, 2, 3, 4).chunks(2).count()).toBe(2);
  expect(Seq.of(1, 2, 3, 4).chunks(2).toArray()).toHaveLength(2);
});

test('each chunk is a fresh array', () => {
  const chunks = Seq.of(1, 2, 3)
    .chunks(2)
    .tap((chunk) => chunk.push(0))
    .toArray();
  expect(chunks).toEqual([
    [1, 2, 0],
    [3, 0],
  ]);
});

test('starts with an empty chunk in each run', () => {
  const seq = Seq.of(1, 2, 3).chunks(2);
  seq.first();
  expect(seq.toArray()).toEqual([[1, 2], [3]]);
});

test('a chunk that an error cuts short is not given', () => {
  const seen: unknown[] = [];
  const source = makeProbe(new Log(), 'a', [1, 2, 3], 'iterable', { next: 4 });
  expect(() =>
    Seq.from(source)
      .chunks(2)
      .forEach((chunk) => seen.push(chunk)),
  ).toThrow('injected');
  expect(seen).toEqual([[1, 2]]);
});

test('the largest size is allowed', () => {
  expect(
    Seq.of(1)
      .chunks(2 ** 32 - 1)
      .toArray(),
  ).toEqual([[1]]);
});

test('its size is that of the source over the size, rounded up', () => {
  expect(Seq.range(0, 5).chunks(2).explain().stages[1]).toEqual({
    op: 'chunks(2)',
    min: 3,
    max: 3,
    buffers: '2 elements',
  });
  expect(Seq.range(0, 1e10).chunks(1000).count()).toBe(1e7);
  expect(Seq.range(0).chunks(2).explain().infinite).toBe(true);
});
