import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the first element that passes', () => {
  expect(Seq.of(1, 4, 2, 6).find((n) => n % 2 === 0)).toBe(4);
});

test('gives undefined where none passes, and of nothing', () => {
  expect(Seq.of(1, 3).find((n) => n % 2 === 0)).toBe(undefined);
  expect(Seq.empty().find(() => true)).toBe(undefined);
});

test('a falsy element can be found', () => {
  expect(Seq.of(1, 0).find((n) => n < 1)).toBe(0);
});
