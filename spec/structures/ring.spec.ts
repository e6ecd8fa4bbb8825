import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Ring } from '../../lib/structures/ring.ts';
import { cpuTime } from '../support/cpuTime.ts';

test('holds the last elements, oldest first, and gives the others back in order', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(20), fc.constant(Infinity)), fc.array(fc.anything()), (capacity, items) => {
      const ring = new Ring<unknown>(capacity);
      const evicted: unknown[] = [];
      items.forEach((item, i) => {
        const full = ring.isFull;
        const out = ring.push(item);
        if (full) evicted.push(out);
        else expect(out).toBe(undefined);
        const held = items.slice(Math.max(0, i + 1 - capacity), i + 1);
        expect(ring.size).toBe(held.length);
        expect(ring.isFull).toBe(held.length === capacity);
        const all = ring.toArray();
        expect(all).toHaveLength(held.length);
        held.forEach((value, j) => {
          expect(all[j]).toBe(value);
          expect(ring.at(j)).toBe(value);
        });
      });
      expect(evicted).toHaveLength(Math.max(0, items.length - capacity));
      evicted.forEach((value, i) => expect(value).toBe(items[i]));
    }),
  );
});

test.each([-1, 2, 0.5, NaN, Infinity])('at(%p) of two elements is undefined', (index) => {
  const ring = new Ring<string>(2);
  for (const value of ['a', 'b', 'c']) ring.push(value);
  expect(ring.at(index)).toBe(undefined);
});

test('with capacity 0 each element comes straight back', () => {
  const ring = new Ring<string>(0);
  expect(ring.isFull).toBe(true);
  expect(ring.push('a')).toBe('a');
  expect(ring.toArray()).toEqual([]);
});

test('undefined is an element like any other', () => {
  const ring = new Ring<number | undefined>(2);
  ring.push(undefined);
  ring.push(1);
  expect(ring.isFull).toBe(true);
  expect(ring.push(2)).toBe(undefined);
  expect(ring.toArray()).toEqual([1, 2]);
});

test('a huge capacity sets nothing aside', () => {
  const ring = new Ring<number>(2 ** 53 - 1);
  ring.push(1);
  expect(ring.toArray()).toEqual([1]);
});

test('toArray gives a fresh array each time', () => {
  const ring = new Ring<number>(2);
  ring.push(1);
  ring.toArray().push(9);
  expect(ring.toArray()).toEqual([1]);
});

test('a push into a large full ring does not move the others', () => {
  const ring = new Ring<number>(200_000);
  const start = cpuTime();
  for (let i = 0; i < 1_000_000; i++) ring.push(i);
  // With a shift per push this takes minutes.
  expect(cpuTime() - start).toBeLessThan(5000);
  expect(ring.at(0)).toBe(800_000);
});

describe('hostile surroundings', () => {
  test.each([
    ['Array.prototype', Array.prototype],
    ['Object.prototype', Object.prototype],
  ])('a setter on %s is not run', (_, prototype) => {
    let caught = 0;
    Object.defineProperty(prototype, 0, { configurable: true, set: () => caught++ });
    let result: unknown[];
    try {
      const ring = new Ring<number>(2);
      for (let i = 0; i < 3; i++) ring.push(i);
      result = ring.toArray();
    } finally {
      delete (prototype as unknown[])[0];
      if (Array.isArray(prototype)) prototype.length = 0;
    }
    expect(caught).toBe(0);
    expect(result).toEqual([1, 2]);
  });
});
