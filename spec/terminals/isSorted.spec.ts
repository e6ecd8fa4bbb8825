import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSorted } from '../../lib/terminals/isSorted.ts';
import { naturals, watch } from './support.ts';

test.each([
  [[], true],
  [[{}], true],
  [[1, 1, 2], true],
  [[1, 3, 2], false],
  [[1, NaN, null, undefined], true],
  [[undefined, 1], false],
  [['B', 'a'], true],
  [[0, -0, 0], true],
])('%j: %p', (elements: unknown[], expected) => {
  expect(isSorted(elements)).toBe(expected);
});

test('is true exactly where sorting changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }), (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      expect(isSorted(list)).toBe(list.every((value, i) => value === sorted[i]));
    }),
    { numRuns: 500 },
  );
});

test('by a compare function', () => {
  expect(isSorted([3, 2, 1], (a, b) => b - a)).toBe(true);
});

test('a compare function is not asked about undefined, which is expected last', () => {
  const descending = (a: number | undefined, b: number | undefined): number => b! - a!;
  expect(isSorted([3, 2, undefined, undefined], descending)).toBe(true);
  expect(isSorted([3, undefined, 2], descending)).toBe(false);
  expect(isSorted([undefined, 3], descending)).toBe(false);
});

test('stops at the first descent and closes', () => {
  const { source } = watch([1, 3, 2, 9, 9]);
  expect(isSorted(source)).toBe(false);
  expect(source.tracks[0]).toMatchObject({ nexts: 3, returns: 1 });
});

test('an endless sequence that descends', () => {
  expect(isSorted(naturals(), (a, b) => (b === 9 ? 1 : a - b))).toBe(false);
});

test('kinds without a common order are refused, and the source is closed', () => {
  const { source } = watch([1, 'a']);
  expect(() => isSorted<unknown>(source)).toThrow(TypeError);
  expect(source.tracks[0]!.returns).toBe(1);
});
