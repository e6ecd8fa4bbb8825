import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { comparer } from '../../lib/structures/defaultOrder.ts';
import { TopK } from '../../lib/structures/topK.ts';

const compareDefault = comparer<unknown>('asc', 'sort');

type Row = { key: number; at: number };
const byKey = (a: Row, b: Row): number => a.key - b.key;

function topOf<T>(k: number, compare: (a: T, b: T) => number, items: readonly T[]): TopK<T> {
  const top = new TopK<T>(k, compare, 'take');
  for (const item of items) top.add(item, item);
  return top;
}

const rowsOf = (keys: readonly number[]): Row[] => keys.map((key, at) => ({ key, at }));
const ks = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(Infinity, 2 ** 53 - 1, 16, 17));
const keys = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200, size: 'max' });

test('gives what a stable sort and a slice give', () => {
  fc.assert(
    fc.property(ks, keys, (k, list) => {
      const rows = rowsOf(list);
      expect(topOf(k, byKey, rows).drain()).toEqual([...rows].sort(byKey).slice(0, k));
    }),
    { numRuns: 2000 },
  );
});

test('around the 16 that are held in a list, whatever k is', () => {
  const some = fc
    .integer({ min: 10, max: 22 })
    .chain((n) => fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 10, max: 22 }), fc.constant(Infinity)), some, (k, list) => {
      const rows = rowsOf(list);
      expect(topOf(k, byKey, rows).drain()).toEqual([...rows].sort(byKey).slice(0, k));
    }),
    { numRuns: 2000 },
  );
});

test('two merged are as one over both, the first one first', () => {
  fc.assert(
    fc.property(ks, keys, fc.nat(200), (k, list, split) => {
      const rows = rowsOf(list);
      const left = topOf(k, byKey, rows.slice(0, split));
      left.merge(topOf(k, byKey, rows.slice(split)));
      expect(left.drain()).toEqual([...rows].sort(byKey).slice(0, k));
    }),
    { numRuns: 1000 },
  );
});

test.each([3, 40, 300])('undefined comes last, and the compare function never sees it, k = %p', (k) => {
  const items = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? undefined : i));
  const compare = (a: number | undefined, b: number | undefined): number => {
    if (a === undefined || b === undefined) throw new Error('asked');
    return b - a;
  };
  expect(topOf(k, compare, items).drain()).toEqual([...items].sort(compare).slice(0, k));
});

describe('cost', () => {
  test('k = 0 compares nothing', () => {
    const compare = jest.fn(compareDefault);
    expect(topOf(0, compare, [3, 1, 2]).drain()).toEqual([]);
    expect(compare).not.toHaveBeenCalled();
  });

  test('k = 1 compares each element with the smallest so far', () => {
    const compare = jest.fn(compareDefault);
    expect(topOf(1, compare, [5, 6, 7, 8]).drain()).toEqual([5]);
    expect(compare).toHaveBeenCalledTimes(3);
  });

  test.each([10, 100])('what is too large costs one comparison, k = %p', (k) => {
    let calls = 0;
    const compare = (a: number, b: number): number => {
      calls++;
      return a - b;
    };
    const top = topOf(
      k,
      compare,
      Array.from({ length: 2 * k }, (_, i) => i),
    );
    calls = 0;
    for (let i = 0; i < 1000; i++) top.add(1000 + i, 1000 + i);
    expect(calls).toBe(1000);
  });

  test.each([1, 16, 17, 1000])('in the worst order it is O(n log k), k = %p', (k) => {
    let calls = 0;
    const compare = (a: number, b: number): number => {
      calls++;
      return a - b;
    };
    const n = 20_000;
    const top = new TopK<number>(k, compare, 'take');
    for (let i = n; i > 0; i--) top.add(i, i);
    expect(top.drain()[0]).toBe(1);
    expect(calls).toBeLessThan(n * (k <= 16 ? k + 1 : 4 * Math.log2(k)));
  });

  test.each([16, 17, 1000])('holds no more than k elements, k = %p', (k) => {
    const top = new TopK<number>(k, compareDefault, 'take');
    const { values } = top as unknown as { values: unknown[] };
    let most = 0;
    for (let i = 10_000; i > 0; i--) {
      top.add(i, i);
      most = Math.max(most, values.length);
    }
    expect(most).toBe(k);
  });
});

test.each([5, 50])('an error of the compare function goes through, k = %p', (k) => {
  expect(() => topOf<unknown>(k, compareDefault, [1, 'a']).drain()).toThrow(TypeError);
});

test.each([5, 50])('compares without this, k = %p', (k) => {
  const seen = new Set<unknown>();
  const compare = function (this: unknown): number {
    seen.add(this);
    return -1;
  };
  topOf(
    k,
    compare,
    Array.from({ length: 200 }, (_, i) => i),
  ).drain();
  expect([...seen]).toEqual([undefined]);
});

test.each([2, 20])('starts anew after drain, k = %p', (k) => {
  const top = topOf(
    k,
    (a: number, b: number) => a - b,
    Array.from({ length: 100 }, (_, i) => i),
  );
  const first = top.drain();
  top.add(1000, 1000);
  expect(top.drain()).toEqual([1000]);
  expect(first).toHaveLength(k);
});

test.each([2, 20])('a setter on Array.prototype is not run, k = %p', (k) => {
  let caught = 0;
  Object.defineProperty(Array.prototype, 0, { configurable: true, set: () => caught++ });
  let result: unknown[];
  try {
    const top = new TopK<number>(k, compareDefault, 'take');
    for (let i = 100; i > 0; i--) top.add(i, i);
    result = top.drain();
  } finally {
    delete (Array.prototype as unknown[])[0];
    Array.prototype.length = 0;
  }
  expect(caught).toBe(0);
  expect(result).toEqual(Array.from({ length: k }, (_, i) => i + 1));
});
