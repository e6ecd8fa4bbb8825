/**
 * count: how many elements there are.
 *
 * Told without walking where nobody could notice: everything below is built in and unpatched, and no callback would
 * have run.
 */
import { receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { boundsOf } from '../engine/size.ts';

/** {@link Seq.count} for any iterable. */
export function count(source: Iterable<unknown>): number {
  receiver('count', source);
  const plan = planOf(source);
  const { min, max, plain, stuck } = boundsOf(plan);
  if (plain && min === max && max !== Infinity && stuck === undefined) return max;
  let counted = 0;
  drive(plan, { name: 'count', ends: true }, () => void counted++);
  return counted;
}
