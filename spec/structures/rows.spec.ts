import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { comparer } from '../../lib/structures/defaultOrder.ts';
import { KeyList } from '../../lib/structures/keyList.ts';
import { Permutation } from '../../lib/structures/sortOrder.ts';
import { sortRows } from '../../lib/structures/rows.ts';
import type { Compare } from '../../lib/types.ts';

const ascending = comparer<unknown>('asc', 'sortBy');
const descending = comparer<unknown>('desc', 'sortBy');
const ownCompare = comparer<unknown>((a, b) => Number(a) - Number(b), 'sortBy');

/** Sorts the places of the rows by their columns; `announced` is how many keys the lists are told to expect. */
function sorted(
  rows: readonly (readonly unknown[])[],
  compares: readonly Compare<unknown>[],
  announced: number,
): number[] {
  const lists = compares.map(() => new KeyList(announced));
  for (const row of rows) compares.forEach((_, k) => lists[k]!.add(row[k]));
  const values = rows.map((_, i) => i);
  sortRows(
    values,
    lists,
    compares.map((compare, k) => ({ compare, operation: k === 0 ? 'sortBy' : 'thenBy' })),
  );
  return values;
}

function expected(rows: readonly (readonly unknown[])[], compares: readonly Compare<unknown>[]): number[] {
  return rows
    .map((_, i) => i)
    .sort((i, j) => {
      for (let k = 0; k < compares.length; k++) {
        const order = compares[k]!(rows[i]![k], rows[j]![k]);
        if (order !== 0) return order;
      }
      return i - j;
    });
}

const length = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 95, max: 105 }),
  fc.integer({ min: 195, max: 220 }),
);
const key = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(2n, 0.5, -0, NaN, null, undefined) },
);
const numeric = fc.constantFrom<unknown>(0, 1, 2, 3, 0.5, -0, -1, NaN);
const compares = fc.array(fc.constantFrom(ascending, descending), { minLength: 1, maxLength: 3 });

test.each([
  ['keys of all kinds', key],
  ['numbers', numeric],
])('by one list or several, few rows or many, as the standard sorts: %s', (_name, one) => {
  const tables = length.chain((rows) =>
    fc.array(fc.tuple(one, one, one), { minLength: rows, maxLength: rows }),
  );
  fc.assert(
    fc.property(tables, compares, fc.constantFrom(0, 10, 16, 99, 100, 300), (rows, orders, announced) => {
      expect(sorted(rows, orders, announced)).toEqual(expected(rows, orders));
    }),
    { numRuns: 600 },
  );
});

test('by a compare function of the user', () => {
  const tables = length.chain((rows) =>
    fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: rows, maxLength: rows }),
  );
  fc.assert(
    fc.property(tables, (rows) => {
      const orders = [ownCompare, descending];
      expect(sorted(rows, orders, 0)).toEqual(expected(rows, orders));
    }),
    { numRuns: 300 },
  );
});

test('an inconsistent compare function loses no row', () => {
  const answers = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), answers, (rows, list) => {
      let calls = 0;
      const compare = (): number => list[calls++ % list.length]!;
      const values = sorted(
        Array.from({ length: rows }, (_, i) => [i, i]),
        [compare, compare],
        0,
      );
      expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
    }),
  );
});

test('many rows of numbers in the default order are not compared', () => {
  const byDigits = jest.spyOn(Permutation.prototype, 'sortByNumbers');
  const rows = (count: number, last: unknown): unknown[][] =>
    Array.from({ length: count }, (_, i) => [i === count - 1 ? last : i]);
  try {
    sorted(rows(100, 0), [ascending], 0);
    expect(byDigits).toHaveBeenCalledTimes(1);
    sorted(rows(99, 0), [ascending], 0);
    sorted(rows(150, 0n), [ascending], 150);
    sorted(rows(100, 0), [ownCompare], 100);
    expect(byDigits).toHaveBeenCalledTimes(1);
  } finally {
    byDigits.mockRestore();
  }
});

test('no key function is asked and nothing is compared for a single row', () => {
  expect(sorted([[{}]], [ascending], 1)).toEqual([0]);
  expect(sorted([], [ascending], 0)).toEqual([]);
});
