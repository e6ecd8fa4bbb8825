/** Results of compiled loops that are not simply a variable of theirs. */
import { emptyReduction, settle } from '../engine/sink.ts';
import type { AnyFunction } from '../structures/faults.ts';
import { beginOwnAt } from '../structures/faults.ts';
import type { ExactSum } from '../structures/exactSum.ts';

/** The total and the integers beside it, as one sum of `count` numbers. */
function whole(total: ExactSum, count: number, sum: number): ExactSum {
  settle(total, count, sum, 0);
  return total;
}

/** The sum of `count` numbers: of the total, and of integers beside it. */
export function exactSumOf(total: ExactSum, count: number, sum: number): number {
  return whole(total, count, sum).result();
}

/** The mean of the same. */
export function exactMeanOf(total: ExactSum, count: number, sum: number): number {
  return whole(total, count, sum).mean();
}

/** Refuses a reduction that has neither a seed nor an element. */
export function noElements(loop: AnyFunction): never {
  throw beginOwnAt(loop, emptyReduction());
}
