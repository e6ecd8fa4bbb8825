/** mean: the exact sum over the count; undefined if there is no element. */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { exactSum, summed } from './sum.ts';

/** {@link Seq.mean} for any iterable. */
export function mean(source: Iterable<number>): number | undefined {
  return drive(receiver('mean', source), exactSum('mean', MEAN));
}

const MEAN = /* @__PURE__ */ summed((total) => (total.count === 0 ? undefined : total.mean()));
