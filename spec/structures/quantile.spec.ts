import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileOf } from '../../lib/structures/quantile.ts';

// The figures are those of R: quantile(c(1, 2, 3, 10), q, type = 7).
test.each([
  [0, 1],
  [0.1, 1.3],
  [0.25, 1.75],
  [0.5, 2.5],
  [0.75, 4.75],
  [0.9, 7.9],
  [1, 10],
])('of 1 2 3 10 at %p: %p', (q, expected) => {
  expect(quantileOf([10, 3, 1, 2], q)).toBeCloseTo(expected, 12);
});

test('of one number is that number', () => {
  expect(quantileOf([7], 0.3)).toBe(7);
});

test('of nothing is undefined', () => {
  expect(quantileOf([], 0.5)).toBeUndefined();
});

test('numbers are ordered as numbers, not as text', () => {
  expect(quantileOf([10, 9, 100], 0.5)).toBe(10);
});

describe('what cannot be told', () => {
  test('a NaN is the answer', () => {
    expect(quantileOf([1, NaN, 2], 0)).toBe(NaN);
  });

  test.each([
    [[-Infinity, 5], 0.5, -Infinity],
    [[5, Infinity], 0.5, Infinity],
    [[5, Infinity], 0, 5],
    [[-Infinity, Infinity], 0.5, NaN],
    [[Infinity, Infinity], 0.5, Infinity],
    [[-Number.MAX_VALUE, Number.MAX_VALUE], 0.5, 0],
  ])('of %j at %p: %p', (numbers, q, expected) => {
    expect(quantileOf(numbers, q)).toBe(expected);
  });
});

test('lies between the neighbours, grows with q, and does not depend on the order', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1, maxLength: 9 }), unit, unit, (numbers, p, q) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const rank = (numbers.length - 1) * q;
      const value = quantileOf(numbers, q)!;
      expect(value).toBeGreaterThanOrEqual(sorted[Math.floor(rank)]!);
      expect(value).toBeLessThanOrEqual(sorted[Math.ceil(rank)]!);
      expect(quantileOf([...numbers].reverse(), q)).toBe(value);
      if (p <= q) expect(quantileOf(numbers, p)!).toBeLessThanOrEqual(value);
    }),
    { numRuns: 2000 },
  );
});
