/**
 * count: how many elements there are.
 *
 * Told without walking where nobody could notice: everything below is built in and unpatched, and no callback would
 * have run.
 */
import { receiver } from '../engine/arguments/check.ts';
import { boundsOf } from '../engine/bounds.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';

/** {@link Seq.count} for any iterable. */
export function count(source: Iterable<unknown>): number {
  const plan = receiver('count', source);
  const { min, max, plain, stuck } = boundsOf(plan);
  if (plain && min === max && max !== Infinity && stuck === undefined) return max;
  let counted = 0;
  return drive(
    plan,
    new Each(
      'count',
      undefined,
      () => void counted++,
      () => counted,
    ),
  );
}
