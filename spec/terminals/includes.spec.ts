import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each<[unknown, boolean]>([
  [2, true],
  [4, false],
  ['2', false],
  [NaN, true],
  [-0, true],
  [undefined, true],
  [null, false],
])('of [2, NaN, 0, undefined] includes %p: %p', (value, answer) => {
  expect(Seq.of(2, NaN, 0, undefined).includes(value)).toBe(answer);
});

test('of nothing is false', () => {
  expect(Seq.empty().includes(undefined)).toBe(false);
});

test.each<[number | undefined, boolean]>([
  [undefined, true],
  [0, true],
  [1, true],
  [2, true],
  [3, false],
  [Infinity, false],
])('skip %p looks at the elements from there on', (skip, answer) => {
  expect(Seq.of(1, 5, 1).includes(1, skip)).toBe(answer);
});

test('a range with something to skip is walked', () => {
  expect(Seq.range(0, 5).includes(1, 2)).toBe(false);
  expect(Seq.range(0, 5).includes(3, 2)).toBe(true);
});

test('a range is asked; a stage behind it is walked', () => {
  expect(Seq.range(0, 1e15).includes(0.5)).toBe(false);
  expect(Seq.range(0).includes(-1)).toBe(false);
  expect(
    Seq.range(0, 4)
      .map((n) => -n)
      .includes(-3),
  ).toBe(true);
  expect(
    Seq.range(0, 4)
      .map((n) => -n)
      .includes(3),
  ).toBe(false);
});
