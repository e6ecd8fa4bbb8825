import type { Law } from './types.ts';

/** With fewer steps there is no telling growth from a jump. */
const FEWEST_STEPS = 2;

/**
 * The exponent of growth of times over sizes, each ten times the one before: the median of those of the steps from 10⁴ on,
 * the lower of two; null for too few steps.
 */
export function exponentOf(times: readonly number[], sizes: readonly number[], law: Law): number | null {
  const exponents: number[] = [];
  for (let i = 1; i < times.length; i++) {
    if (sizes[i - 1]! < 1e4) continue;
    const expected = law === 'sort' ? Math.log(sizes[i]!) / Math.log(sizes[i - 1]!) : 1;
    exponents.push(Math.log10(times[i]! / times[i - 1]! / expected));
  }
  if (exponents.length < FEWEST_STEPS) return null;
  return Number(exponents.sort((a, b) => a - b)[(exponents.length - 1) >> 1]!.toFixed(3));
}
