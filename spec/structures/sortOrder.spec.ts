import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { comparer } from '../../lib/structures/defaultOrder.ts';
import { numberKeys, Permutation } from '../../lib/structures/sortOrder.ts';
import { stableSort } from './sorting.ts';

const compareDefault = comparer<unknown>('asc', 'sort');
const compareDefaultDescending = comparer<unknown>('desc', 'sort');

/** Where the elements of `keys` belong, by the standard's sort over places. */
function expected(keys: readonly number[], sign: 1 | -1): number[] {
  const compare = sign > 0 ? compareDefault : compareDefaultDescending;
  return keys.map((_, i) => i).sort((i, j) => compare(keys[i], keys[j]));
}

function byNumbers(keys: readonly number[], sign: 1 | -1, order: Permutation = new Permutation(keys.length)) {
  const numbers = numberKeys(keys.length);
  numbers.doubles.set(keys);
  order.sortByNumbers(numbers, sign);
  return order;
}

const placesOf = (order: Permutation, count: number): number[] =>
  Array.from({ length: count }, (_, i) => order.at(i));

const special = fc.constantFrom(0, -0, 1, -1, NaN, Infinity, -Infinity, 5e-324, -5e-324, 2 ** 31, -(2 ** 31));
const numbers: [string, fc.Arbitrary<number>][] = [
  ['few integers', fc.integer({ min: -3, max: 3 })],
  ['integers of two digits', fc.integer({ min: 0, max: 1 << 20 })],
  ['all integers of 32 bits', fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })],
  ['doubles', fc.double()],
  ['timestamps', fc.integer({ min: 1.6e12, max: 1.9e12 })],
  ['what is special', special],
  ['a mix', fc.oneof(special, fc.double(), fc.integer())],
];
const signs = fc.constantFrom<1 | -1>(1, -1);

describe('by numbers', () => {
  test.each(numbers)('%s: as the standard sorts them by the default order', (_name, number) => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), signs, (keys, sign) => {
        expect(placesOf(byNumbers(keys, sign), keys.length)).toEqual(expected(keys, sign));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of an earlier sort stays among equals', () => {
    const few = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few), { maxLength: 60 }), signs, signs, (rows, first, second) => {
        const order = byNumbers(
          rows.map(([, b]) => b),
          second,
        );
        byNumbers(
          rows.map(([a]) => a),
          first,
          order,
        );
        const places = rows
          .map((_, i) => i)
          .sort((i, j) => {
            const [a, b] = [rows[i]!, rows[j]!];
            return (a[0] - b[0]) * first || (a[1] - b[1]) * second;
          });
        expect(placesOf(order, rows.length)).toEqual(places);
      }),
      { numRuns: 1000 },
    );
  });
});

test('moves elements to where they belong, once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), (keys) => {
      const order = byNumbers(keys, 1);
      const elements = keys.map((_, i) => `${i}`);
      order.apply(elements);
      expect(elements).toEqual(expected(keys, 1).map((place) => `${place}`));
      order.apply(elements);
      expect(elements).toEqual(expected(keys, 1).map((place) => `${place}`));
    }),
  );
});

test('many numbers in the default order are not compared, fewer are', () => {
  const byDigits = jest.spyOn(Permutation.prototype, 'sortByNumbers');
  const many = Array.from({ length: 100 }, (_, i) => -i);
  try {
    stableSort([...many], compareDefault);
    stableSort([...many], compareDefaultDescending);
    expect(byDigits).toHaveBeenCalledTimes(2);
    stableSort(many.slice(1), compareDefault);
    stableSort([...many], (a, b) => a - b);
    stableSort<unknown>([...many, 1n], compareDefault);
    expect(byDigits).toHaveBeenCalledTimes(2);
  } finally {
    byDigits.mockRestore();
  }
});
