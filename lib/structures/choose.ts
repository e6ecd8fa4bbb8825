/** Counts of choices and arrangements, for size bounds. Infinity if they are beyond 2^53 − 1. */
import { BigInt, MAX_SAFE_INTEGER, min, Number } from '../platform/builtins.ts';

/** The number of ways to choose `k` of `n`. Both are whole numbers or Infinity. */
export function binomial(n: number, k: number): number {
  if (k === 0) return 1;
  if (k > n || k === Infinity) return 0;
  if (n === Infinity) return Infinity;
  const few = min(k, n - k);
  let ways = 1;
  for (let i = 1; i <= few; i++) {
    ways = timesOver(ways, n - few + i, i);
    if (ways > MAX_SAFE_INTEGER) return Infinity;
  }
  return ways;
}

/** The exact value of a · b / c, which is a whole number: the product may be too large for a double. */
function timesOver(a: number, b: number, c: number): number {
  const product = a * b;
  return product <= MAX_SAFE_INTEGER ? product / c : Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** The number of ways to put `k` of `n` in a row. */
export function arrange(n: number, k: number): number {
  if (k > n || (k === Infinity && n !== Infinity)) return 0;
  let ways = 1;
  for (let i = 0; i < k; i++) {
    ways *= n - i;
    if (ways > MAX_SAFE_INTEGER) return Infinity;
  }
  return ways;
}
