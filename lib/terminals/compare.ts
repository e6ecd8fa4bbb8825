/**
 * compare: the order of two sequences by their first difference, like words in a dictionary; −1, 0 or 1.
 *
 *     1 2 3  <  1 3          1 2  <  1 2 0
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { answerOf, lockstep } from '../engine/run/lockstep.ts';
import type { Lockstep, Verdict } from '../engine/run/lockstepCursor.ts';
import { drive } from '../engine/run/drive.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { orderOf } from '../structures/ownCompare.ts';
import type { Compare } from '../types.ts';

const byDefault: Lockstep = { name: 'compare', prefix: false, orders: orderOf, spares: false };
const byOwn: Lockstep = { name: 'compare', prefix: false, orders: orderOf, spares: true };

/** {@link Seq.compare} for any iterable. */
export function compare<T>(source: Iterable<T>, other: Iterable<T>, cmp?: Compare<T>): -1 | 0 | 1 {
  receiver('compare', source);
  iterable(source, 'compare', 'other', other, true);
  optionalCallable(source, 'compare', 'cmp', cmp);
  const plan = lockstep(source, other, cmp === undefined ? byDefault : byOwn, comparer(cmp, 'compare'));
  return drive(
    plan,
    answerOf('compare', (order: Verdict) => order),
  );
}
