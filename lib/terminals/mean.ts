/** mean: the exact sum over the count; undefined if there is no element. */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { exactSum } from './sum.ts';

/** {@link Seq.mean} for any iterable. */
export function mean(source: Iterable<number>): number | undefined {
  const total = drive(receiver('mean', source), exactSum('mean'));
  return total.count === 0 ? undefined : total.mean();
}
