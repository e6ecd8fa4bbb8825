import { expect, test } from '@jest/globals';
import { randomIndex } from '../../lib/structures/randomIndex.ts';

test.each([1, 2, 3, 7, 2 ** 20 + 1, 2 ** 32, 2 ** 52 + 1])('of %p it is within, to both ends', (count) => {
  expect(randomIndex('shuffle', 0, count)).toBe(0);
  expect(randomIndex('shuffle', 1 - 2 ** -53, count)).toBe(count - 1);
});

test.each([1, -0.1, NaN, Infinity])('%p is refused', (number) => {
  expect(() => randomIndex('shuffle', number, 2)).toThrow(RangeError);
});

test.each(['0.5', null, undefined, 1n])('%p is refused', (number) => {
  expect(() => randomIndex('shuffle', number, 2)).toThrow(TypeError);
});
