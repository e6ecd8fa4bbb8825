import { expect, jest, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { sample } from '../../lib/terminals/sample.ts';
import { seeded } from './support.ts';

test('gives as many different elements as asked for', () => {
  const picked = sample(range(0, 100), 5, seeded(1));
  expect(new Set(picked).size).toBe(5);
  expect(picked.every((n) => n >= 0 && n < 100)).toBe(true);
});

test('of fewer elements gives all', () => {
  expect(sample([1, 2, 3], 5, seeded(1)).sort()).toEqual([1, 2, 3]);
  expect(sample([1, 2, 3], Infinity, seeded(1)).sort()).toEqual([1, 2, 3]);
});

test('the same random numbers give the same sample', () => {
  expect(sample(range(0, 1000), 5, seeded(7))).toEqual(sample(range(0, 1000), 5, seeded(7)));
});

test('asks for one random number an element, with nothing and without a this', () => {
  const seen: unknown[] = [];
  const rng = jest.fn(function (this: unknown, ...args: unknown[]) {
    seen.push(this, ...args);
    return 0.5;
  });
  sample([1, 2, 3], 1, rng);
  expect(rng).toHaveBeenCalledTimes(3);
  expect(seen).toEqual([undefined, undefined, undefined]);
});

test('without random numbers of its own uses those of Math.random', () => {
  expect(sample(range(0, 1000), 10)).toHaveLength(10);
});
