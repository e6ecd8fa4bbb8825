import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  [1, [[1], [2], [3], [4]]],
  [
    2,
    [
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    3,
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
  ],
  [4, [[1, 2, 3, 4]]],
  [5, []],
])('windows(%p) of four', (size, windows) => {
  expect(Seq.range(1, 5).windows(size).toArray()).toEqual(windows);
});

test('of nothing is nothing', () => {
  expect(Seq.empty().windows(2).toArray()).toEqual([]);
  expect(Seq.empty().windows(2, 'allow-partial').toArray()).toEqual([]);
});

test('with "allow-partial" a short sequence is one short window', () => {
  expect(Seq.of(1, 2).windows(5, 'allow-partial').toArray()).toEqual([[1, 2]]);
});

test('with "allow-partial" a sequence of at least one window gives full windows only', () => {
  expect(Seq.of(1, 2).windows(2, 'allow-partial').toArray()).toEqual([[1, 2]]);
  expect(Seq.of(1, 2, 3).windows(2, 'allow-partial').toArray()).toEqual([
    [1, 2],
    [2, 3],
  ]);
});

test('each window is a fresh array', () => {
  const windows = Seq.of(1, 2, 3)
    .windows(2)
    .tap((window) => void (window[0] = 9))
    .toArray();
  expect(windows).toEqual([
    [9, 2],
    [9, 3],
  ]);
});

test.each([
  [5, 3, 'only-full', 3],
  [2, 3, 'only-full', 0],
  [0, 3, 'only-full', 0],
  [5, 3, 'allow-partial', 3],
  [2, 3, 'allow-partial', 1],
  [0, 3, 'allow-partial', 0],
])('the number of windows of %p elements, size %p, %s, is %p', (length, size, undersized, count) => {
  const windows = Seq.range(0, length).windows(size, undersized as 'allow-partial');
  expect(windows.count()).toBe(count);
  expect(windows.toArray()).toHaveLength(count);
});

test('holds one window', () => {
  expect(Seq.range(0).windows(3).explain().stages[1]).toEqual({
    op: 'windows(3)',
    min: Infinity,
    max: Infinity,
    buffers: '3 elements',
  });
});
