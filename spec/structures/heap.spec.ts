import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Heap } from '../../lib/structures/heap.ts';

const smaller = (a: number, b: number): boolean => a < b;

function heapOf(items: readonly number[]): Heap<number> {
  const heap = new Heap(smaller);
  for (const item of items) heap.push(item);
  return heap;
}

test('gives what was pushed in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (items) => {
      const heap = heapOf(items);
      const sorted = [...items].sort((a, b) => a - b);
      for (const [i, item] of sorted.entries()) {
        expect([heap.size, heap.top]).toEqual([items.length - i, item]);
        expect(heap.pop()).toBe(item);
      }
      expect([heap.size, heap.top, heap.pop()]).toEqual([0, undefined, undefined]);
    }),
  );
});

test('a top that has changed finds its place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.nat(20), (ranks, changed) => {
      const heap = new Heap<{ rank: number }>((a, b) => a.rank < b.rank);
      for (const rank of ranks) heap.push({ rank });
      heap.top!.rank = changed;
      heap.settle();
      const expected = [...ranks].sort((a, b) => a - b);
      expected[0] = changed;
      const out = expected.map(() => heap.pop()!.rank);
      expect(out).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});

test('settling nothing is no error', () => {
  const heap = heapOf([]);
  heap.settle();
  expect(heap.size).toBe(0);
});

test('the order is asked for about log n times a push', () => {
  let asked = 0;
  const heap = new Heap<number>((a, b) => (asked++, a < b));
  for (let i = 1024; i > 0; i--) heap.push(i);
  expect(asked).toBeLessThanOrEqual(1024 * 10);
});
