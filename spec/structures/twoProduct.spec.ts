import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lostInProduct } from '../../lib/structures/twoProduct.ts';

/** The exact value of a double in units of 2^-1074. */
function units(x: number): bigint {
  let scaled = x;
  let shift = 1074n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift--;
  }
  return BigInt(scaled) << shift;
}

const mantissa = fc.double({ min: 1, max: 2, noNaN: true });
const factor = fc
  .tuple(fc.constantFrom(1, -1), mantissa, fc.integer({ min: -450, max: 450 }))
  .map(([sign, m, e]) => sign * m * 2 ** e);

test('product and loss together are the exact product', () => {
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const high = a * b;
      const exact = units(a) * units(b);
      expect((units(high) + units(lostInProduct(a, b, high))) << 1074n).toBe(exact);
    }),
    { numRuns: 1000 },
  );
});

test('of small integers nothing is lost', () => {
  expect(lostInProduct(3, 7, 21)).toBe(0);
});
