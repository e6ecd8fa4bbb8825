/** The parts of the main program that count and add: what they promise, against a plain way of doing it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ExactSum } from '../../examples/profile-csv/exactSum.ts';
import { fingerprint } from '../../examples/profile-csv/fingerprint.ts';
import { Histogram } from '../../examples/profile-csv/histogram.ts';
import { understand } from '../../examples/profile-csv/kinds.ts';
import { ValueCounts } from '../../examples/profile-csv/valueCounts.ts';

describe('ExactSum', () => {
  const sumOf = (numbers: number[]): number => {
    const sum = new ExactSum();
    for (const number of numbers) sum.add(number);
    return sum.value;
  };

  test('nothing is 0', () => {
    expect(sumOf([])).toBe(0);
  });

  test('ten tenths are 1', () => {
    expect(sumOf(Array(10).fill(0.1))).toBe(1);
  });

  test('small numbers survive large ones', () => {
    expect(sumOf([1e100, 1, -1e100, 1e-20])).toBe(1);
  });

  test('is the sum of the exact values, rounded once', () => {
    // Multiples of 2^-30 up to 2^80: the exact sum can be had with bigints.
    const parts = fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: 0, max: 80 }));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const exact = list.reduce((sum, [n, power]) => sum + BigInt(n) * 2n ** BigInt(power), 0n);
        expect(sumOf(list.map(([n, power]) => n * 2 ** (power - 30)))).toBe(Number(exact) * 2 ** -30);
      }),
    );
  });
});

describe('Histogram', () => {
  test('says where its bins lie', () => {
    const histogram = new Histogram();
    for (const value of [10, 12, 13, 40]) histogram.add(value);
    const { start, width, counts } = histogram.bins(4, 0);
    expect(counts.length).toBeLessThanOrEqual(4);
    const found = counts.map((_, i) =>
      [10, 12, 13, 40].filter((value) => Math.floor((value - start) / width) === i),
    );
    expect(counts).toEqual(found.map((values) => values.length));
  });

  test('of equal values it is one bin without a width', () => {
    const histogram = new Histogram();
    for (const value of [7, 7, 7]) histogram.add(value);
    expect(histogram.bins(10, 0)).toEqual({ start: 7, width: 0, counts: [3] });
  });

  const barsOf = (numbers: number[], limit = 64, narrowest = 0): number[] => {
    const histogram = new Histogram();
    for (const number of numbers) histogram.add(number);
    return histogram.bars(limit, narrowest);
  };

  test('equal values are one bar', () => {
    expect(barsOf([7, 7, 7])).toEqual([3]);
  });

  test('whole numbers get a bar each, where the bars may not be narrower', () => {
    expect(barsOf([0, 5, 1, 1, 3], 24, 1)).toEqual([1, 2, 0, 1, 0, 1]);
  });

  test('every value is counted once, in at most as many bars as allowed, with no empty bar at either end', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(double, { minLength: 1 }), fc.integer({ min: 2, max: 64 }), (numbers, limit) => {
        const bars = barsOf(numbers, limit);
        expect(bars.reduce((sum, count) => sum + (count ?? NaN), 0)).toBe(numbers.length);
        expect(bars.length).toBeLessThanOrEqual(limit);
        expect(bars[0]).toBeGreaterThan(0);
        expect(bars.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  test('values come in ascending order, whatever order they came in', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1 }), (numbers) => {
        const ascending = [...numbers].sort((a, b) => a - b);
        expect(barsOf(numbers, 4096, 1).length).toBe(barsOf(ascending, 4096, 1).length);
        const half = barsOf(numbers);
        const seen = half.slice(0, 1)[0]!;
        expect(ascending[seen - 1]).toBeLessThanOrEqual(ascending[seen] ?? Infinity);
      }),
    );
  });
});

describe('ValueCounts', () => {
  test('counts exactly while there is room', () => {
    const counts = new ValueCounts(3, fingerprint);
    for (const value of ['b', 'a', 'b', 'c', 'b', 'a']) counts.add(value);
    expect(counts.distinct).toBe(3);
    expect(counts.mostFrequent.map(({ text, count }) => [text, count]).toArray()).toEqual([
      ['b', 3],
      ['a', 2],
    ]);
  });

  test('afterwards counts are too low by `lost` at most, never too high', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => `v${Math.floor(n ** 2 / 60)}`),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 20 }), (list, bound) => {
        const counts = new ValueCounts(bound, fingerprint);
        const exact = new Map<string, number>();
        for (const value of list) {
          counts.add(value);
          exact.set(value, (exact.get(value) ?? 0) + 1);
        }
        expect(counts.lost).toBeLessThanOrEqual(list.length / (bound / 2));
        expect(counts.distinct).toBe(exact.size <= bound ? exact.size : undefined);
        const found = counts.mostFrequent.toMap(
          ({ text }) => text,
          ({ count }) => count,
        );
        for (const [value, count] of found) {
          expect(count).toBeLessThanOrEqual(exact.get(value)!);
          expect(count).toBeGreaterThanOrEqual(exact.get(value)! - counts.lost);
        }
        for (const [value, count] of exact)
          if (count > 2 * counts.lost + 1) expect(found.has(value)).toBe(true);
      }),
    );
  });

  test('long values that differ at the end are told apart', () => {
    const counts = new ValueCounts(10, fingerprint);
    for (const end of ['x', 'y', 'x']) counts.add('long '.repeat(1000) + end);
    expect(counts.distinct).toBe(2);
  });
});

describe('understand', () => {
  test.each([
    ['0', 'integer'],
    ['-12', 'integer'],
    ['+7', 'integer'],
    [' 8 ', 'integer'],
    ['1.5', 'number'],
    ['.5', 'number'],
    ['5.', 'number'],
    ['-1e-7', 'number'],
    ['007', 'code'],
    ['9007199254740993', 'code'],
    ['true', 'boolean'],
    ['No', 'boolean'],
    ['2026-02-28', 'date'],
    ['2024/2/29', 'date'],
    ['2026-01-31T23:59:59.999Z', 'date'],
    ['2026-01-31 09:30', 'date'],
    ['Jan 31 2026', 'date'],
    ['0001-01-01', 'date'],
    ['2026-02-29', 'text'],
    ['2026-13-01', 'text'],
    ['2026-01-01T24:00', 'text'],
    ['2026-01/01', 'text'],
    ['Foo 31 2026', 'text'],
    ['1e999', 'text'],
    ['0x10', 'text'],
    ['Infinity', 'text'],
    ['1,000', 'text'],
    ['-', 'text'],
    ['1 2', 'text'],
    ['yesterday', 'text'],
  ])('%j is %s', (field, kind) => {
    expect(understand(field).kind).toBe(kind);
  });

  test('an offset counts: the same moment is the same amount', () => {
    expect(understand('2026-01-01T01:30+01:30').amount).toBe(understand('2026-01-01T00:00Z').amount);
    expect(understand('2025-12-31T22:30-01:30').amount).toBe(understand('2026-01-01T00:00Z').amount);
  });
});
