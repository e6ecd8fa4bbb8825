/**
 * compare: the order of two sequences by their first difference, as words stand in a dictionary; −1, 0 or 1.
 *
 *     1 2 3  <  1 3          1 2  <  1 2 0
 */
import { beside } from '../engine/run/beside.ts';
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { comparer } from '../structures/defaultOrder.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.compare} for any iterable. */
export function compare<T>(source: Iterable<T>, other: Iterable<T>, cmp?: Compare<T>): -1 | 0 | 1 {
  receiver('compare', source);
  iterable(source, 'compare', 'other', other, true);
  optionalCallable(source, 'compare', 'cmp', cmp);
  const orderOf = comparer(cmp, 'compare');
  return beside<T, T, -1 | 0 | 1>(source, other, {
    name: 'compare',
    otherLeads: false,
    leaderEnded: (more) => (more ? -1 : 0),
    followerEnded: 1,
    judge: (left, right) => {
      const order = orderOf(left, right);
      return order < 0 ? -1 : order > 0 ? 1 : undefined;
    },
  });
}
