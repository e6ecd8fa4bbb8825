import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Moments } from '../../lib/structures/moments.ts';

/** The exact value of a finite double, in units of 2^-1074. */
function units(x: number): bigint {
  expect(x).not.toBeNaN();
  let scaled = x;
  let shift = 1074n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift--;
  }
  return BigInt(scaled) << shift;
}

function momentsOf(numbers: readonly number[]): Moments {
  const moments = new Moments();
  for (const x of numbers) moments.add(x);
  return moments;
}

/** n · squares − sum · sum in units of 2^-2148, and n · (n − 1). */
function exactly(numbers: readonly number[]): { top: bigint; bottom: bigint } {
  const n = BigInt(numbers.length);
  let sum = 0n;
  let squares = 0n;
  for (const x of numbers) {
    sum += units(x);
    squares += units(x) ** 2n;
  }
  return { top: n * squares - sum * sum, bottom: n * (n - 1n) };
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

function checkSpread(numbers: readonly number[]): void {
  const { variance, stdev } = momentsOf(numbers).spread();
  const { top, bottom } = exactly(numbers);
  if (top === 0n) {
    expect({ variance, stdev }).toEqual({ variance: 0, stdev: 0 });
    return;
  }
  // Two units in the last place: a part in 2^51. Below the normal doubles, half of the least one and a bit.
  if (Number.isFinite(variance)) {
    const miss = distance((units(variance) << 1074n) * bottom, top);
    const allowed = variance < 2 ** -1021 ? (1n << 1074n) * bottom : top >> 51n;
    expect(miss).toBeLessThanOrEqual(allowed);
  } else {
    expect(top / bottom).toBeGreaterThanOrEqual((1n << (1024n + 2148n)) - (1n << (1024n + 2148n - 51n)));
  }
  if (!Number.isFinite(stdev)) {
    expect(top / bottom).toBeGreaterThan(units(Number.MAX_VALUE) ** 2n);
    return;
  }
  const miss = distance(units(stdev) ** 2n * bottom, top);
  const allowed = stdev < 2 ** -1021 ? (units(stdev) * 4n + 4n) * bottom : top >> 50n;
  expect(miss).toBeLessThanOrEqual(allowed);
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const near = fc
  .tuple(finite, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 12 }))
  .map(([x, steps]) =>
    steps.map((step) => {
      const next = x + step * Math.abs(x) * 2 ** -52;
      return Number.isFinite(next) ? next : x;
    }),
  );
/** Numbers about the borders between the places of the squares. */
const border = fc
  .tuple(
    fc.constantFrom(1, -1),
    fc.constantFrom(400, -400),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([sign, power, ulps, off]) => sign * 2 ** (power + off) * (1 + ulps * 2 ** -52));
const ofAnySize = fc
  .tuple(
    fc.constantFrom(1, -1),
    fc.double({ min: 1, max: 2, noNaN: true }),
    fc.integer({ min: -1074, max: 1022 }),
  )
  .map(([sign, m, e]) => sign * m * 2 ** e);

describe('the spread is that of exact integers, to two units in the last place', () => {
  test.each([
    ['numbers of every size', fc.array(fc.oneof(finite, ofAnySize), { minLength: 2, maxLength: 12 })],
    ['numbers very near to each other', near],
    [
      'numbers about the borders',
      fc.array(fc.oneof(border, fc.constant(0)), { minLength: 2, maxLength: 12 }),
    ],
    ['integers', fc.array(fc.maxSafeInteger(), { minLength: 2, maxLength: 12 })],
    [
      'the greatest',
      fc.array(fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 1023), {
        minLength: 2,
        maxLength: 6,
      }),
    ],
    [
      'the tiniest',
      fc.array(
        fc.integer({ min: -9, max: 9 }).map((n) => n * 2 ** -1074),
        { minLength: 2, maxLength: 9 },
      ),
    ],
  ])('%s', (_, lists: fc.Arbitrary<number[]>) => {
    fc.assert(fc.property(lists, checkSpread), { numRuns: 300 });
  });

  test('the textbook case in which the naive formula loses every digit', () => {
    expect(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).spread().variance).toBe(30);
    expect(momentsOf([1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16]).spread().variance).toBe(30);
  });

  test('equal numbers have none at all', () => {
    expect(momentsOf([0.1, 0.1, 0.1]).spread()).toEqual({ variance: 0, stdev: 0 });
  });

  test('a standard deviation may be finite where the variance is not', () => {
    const { variance, stdev } = momentsOf([1e300, -1e300]).spread();
    expect(variance).toBe(Infinity);
    expect(stdev / 1e300).toBeCloseTo(Math.SQRT2, 12);
  });
});

describe('least and greatest', () => {
  test.each([
    [[], undefined, undefined],
    [[3, 1, 2], 1, 3],
    [[0, -0], 0, 0],
    [[-0, 0], -0, -0],
    [[1, NaN, 2], NaN, NaN],
    [[NaN, 1], NaN, NaN],
  ])('of %j', (numbers, least, greatest) => {
    const moments = momentsOf(numbers);
    expect([moments.least, moments.greatest]).toEqual([least, greatest]);
  });
});

test('merged, both parts count, and the other one stays as it was', () => {
  const lists = fc.array(fc.oneof(finite, ofAnySize, fc.constantFrom(NaN, Infinity, -0)), { maxLength: 8 });
  fc.assert(
    fc.property(lists, lists, (left, right) => {
      const a = momentsOf(left);
      const b = momentsOf(right);
      const figures = (m: Moments): unknown => [m.count, m.total.result(), m.least, m.greatest, m.spread()];
      const before = figures(b);
      a.merge(b);
      expect(figures(a)).toEqual(figures(momentsOf([...left, ...right])));
      expect(figures(b)).toEqual(before);
    }),
    { numRuns: 1000 },
  );
});
