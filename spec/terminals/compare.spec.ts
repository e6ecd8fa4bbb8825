import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { range } from '../../lib/sources/range.ts';
import { compare } from '../../lib/terminals/compare.ts';
import { watchTwo } from './support.ts';

test.each([
  [[], [], 0],
  [[1], [], 1],
  [[], [1], -1],
  [[1, 2, 3], [1, 3], -1],
  [[1, 2], [1, 2, 0], -1],
  [[1, 2, 0], [1, 2], 1],
  [[1, 2], [1, 2], 0],
  [[2], [1, 9, 9], 1],
  [[0], [-0], 0],
  [[NaN], [1], 1],
  [[undefined], [null], 1],
])('%j to %j: %p', (left: unknown[], right, expected) => {
  expect(compare(left, right)).toBe(expected);
});

test('of strings by code points is that of the strings', () => {
  const words = fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(words, words, (left, right) => {
      expect(compare(left, right)).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

describe('a compare function', () => {
  test('decides, whatever size its answers have', () => {
    expect(compare([1], [5], (a, b) => b - a)).toBe(1);
    expect(compare([5], [1], (a, b) => b - a)).toBe(-1);
  });

  test('is not asked about undefined, which comes last', () => {
    const never = (): number => {
      throw new Error('asked');
    };
    expect(compare<unknown>([undefined], [null], never)).toBe(1);
    expect(compare<unknown>(['z'], [undefined], never)).toBe(-1);
    expect(compare([undefined], [undefined], never)).toBe(0);
  });

  test('is not asked about what is missing', () => {
    expect(
      compare([], [1], () => {
        throw new Error('asked');
      }),
    ).toBe(-1);
  });
});

test('at the first difference both are closed, the other one first', () => {
  const { a, b, log } = watchTwo([1, 2, 3], [1, 4, 3]);
  expect(compare(a, b)).toBe(-1);
  expect(log.events.slice(-6)).toEqual([
    'a1 next',
    'a1 value',
    'b1 next',
    'b1 value',
    'b1 return',
    'a1 return',
  ]);
});

test('where the other is shorter this one is closed', () => {
  const { a, b } = watchTwo([1, 2, 3], [1]);
  expect(compare(a, b)).toBe(1);
  expect([a.tracks[0]!.returns, b.tracks[0]!.returns]).toEqual([1, 0]);
});

test('endless sequences that differ', () => {
  expect(compare(range(0), range(1))).toBe(-1);
});

test('kinds without a common order are refused', () => {
  expect(() => compare<unknown>([1], ['1'])).toThrow(TypeError);
});
