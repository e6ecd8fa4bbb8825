/** mean: the exact sum over the count; undefined if there is no element. */
import { receiver } from '../engine/check.ts';
import { exactSum } from './sum.ts';

/** {@link Seq.mean} for any iterable. */
export function mean(source: Iterable<number>): number | undefined {
  receiver('mean', source);
  const total = exactSum(source, 'mean');
  return total.count === 0 ? undefined : total.mean();
}
