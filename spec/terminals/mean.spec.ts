import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';

test.each<[number[], number | undefined]>([
  [[1, 2, 6], 3],
  [[5], 5],
  [[], undefined],
  [[0.1, 0.1, 0.1], 0.1],
  [[1e308, 1e308], 1e308],
  [[1e16, 1, -1e16], 1 / 3],
  [[NaN, 1], NaN],
  [[Infinity, 1], Infinity],
])('the mean of %p is %p', (numbers, mean) => {
  expect(Seq.from(numbers).mean()).toBe(mean);
});

test('an element that is no number is a TypeError', () => {
  expect(refusal(() => (Seq.of('1') as unknown as Seq<number>).mean())).toBe(
    'TypeError: mean: every element must be a number, but got "1"; map the elements to numbers first',
  );
});
