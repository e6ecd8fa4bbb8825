import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { shuffle } from '../../lib/stages/shuffle.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { thrown } from '../support/watch.ts';

/** A small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('gives the same elements in another order, and leaves the source as it was', () => {
  const values = [...range(0, 100)];
  const result = toArray(shuffle(values, seeded(1)));
  expect(result).not.toEqual(values);
  expect([...result].sort((a, b) => a - b)).toEqual(values);
  expect(values[0]).toBe(0);
  expect(toArray(shuffle([]))).toEqual([]);
});

test('a seeded source of randomness gives the same order again', () => {
  expect(toArray(shuffle(range(0, 50), seeded(7)))).toEqual(toArray(shuffle(range(0, 50), seeded(7))));
});

test('without one it is random', () => {
  expect(toArray(shuffle(range(0, 1000)))).not.toEqual([...range(0, 1000)]);
});

test('all orders are equally likely', () => {
  const rng = seeded(3);
  const seen = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = toArray(shuffle([1, 2, 3, 4], rng)).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('each place gets one of the elements up to there, from the last place on', () => {
  expect(toArray(shuffle([1, 2, 3], () => 0))).toEqual([2, 3, 1]);
  expect(toArray(shuffle([1, 2, 3], () => 1 - 2 ** -53))).toEqual([1, 2, 3]);
});

test.each([[1], [-0.1], [NaN], [Infinity], [4_294_967_295]])('a result of %p is refused', (number) => {
  const error = thrown(() => toArray(shuffle([1, 2], () => number)));
  expect(error).toBeInstanceOf(RangeError);
  expect(error.message).toContain(`it gave ${number}`);
});

test.each([['0.5'], [undefined], [1n]])('a result of %p is refused', (number) => {
  expect(thrown(() => toArray(shuffle([1, 2], () => number as never)))).toBeInstanceOf(TypeError);
});
