import { expect, test } from '@jest/globals';
import { arrange, binomial } from '../../lib/structures/choose.ts';
import { cpuTime } from '../support/cpuTime.ts';

/** n! as a bigint. */
const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
const exact = (count: bigint): number => (count > 2n ** 53n - 1n ? Infinity : Number(count));

test('counts as the formulas do, exactly up to 2^53 - 1, else Infinity', () => {
  for (let n = 0; n <= 70; n++) {
    for (let k = 0; k <= n; k++) {
      const rows = factorial(n) / factorial(n - k);
      expect([n, k, arrange(n, k)]).toEqual([n, k, exact(rows)]);
      expect([n, k, binomial(n, k)]).toEqual([n, k, exact(rows / factorial(k))]);
    }
  }
});

test.each([
  [2, 3, 0, 0],
  [0, 0, 1, 1],
  [5, Infinity, 0, 0],
  [Infinity, 0, 1, 1],
  [Infinity, 2, Infinity, Infinity],
])('%p by %p', (n, k, ways, rows) => {
  expect([binomial(n, k), arrange(n, k)]).toEqual([ways, rows]);
});

test('a huge length takes no time', () => {
  const start = cpuTime();
  expect([binomial(2 ** 53, 2 ** 52), arrange(2 ** 53, 2 ** 52), binomial(2 ** 53 - 1, 1)]).toEqual([
    Infinity,
    Infinity,
    2 ** 53 - 1,
  ]);
  expect(cpuTime() - start).toBeLessThan(1000);
});
