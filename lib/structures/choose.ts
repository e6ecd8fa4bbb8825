/** Counts of choices and arrangements, for size bounds. Infinity once they are beyond 2^53 − 1. */
import { MAX_SAFE_INTEGER, min } from './builtins.ts';

/** How many ways there are to choose `k` of `n`. Both are whole numbers or Infinity. */
export function choose(n: number, k: number): number {
  if (k === 0) return 1;
  if (k > n || k === Infinity) return 0;
  const few = n === Infinity ? k : min(k, n - k);
  let ways = 1;
  for (let i = 1; i <= few; i++) {
    ways = (ways * (n - few + i)) / i;
    if (ways > MAX_SAFE_INTEGER) return Infinity;
  }
  return ways;
}

/** How many ways there are to put `k` of `n` in a row. */
export function arrange(n: number, k: number): number {
  if (k > n || (k === Infinity && n !== Infinity)) return 0;
  let ways = 1;
  for (let i = 0; i < k; i++) {
    ways *= n - i;
    if (ways > MAX_SAFE_INTEGER) return Infinity;
  }
  return ways;
}
