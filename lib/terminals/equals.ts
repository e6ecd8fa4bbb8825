/** equals: whether another iterable has the same elements in the same order; reads no further than the first difference. */
import { beside } from '../engine/run/beside.ts';
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.equals} for any iterable. */
export function equals<T>(
  source: Iterable<T>,
  other: Iterable<unknown>,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  eq?: (a: T, b: any) => boolean,
): boolean {
  receiver('equals', source);
  iterable(source, 'equals', 'other', other, true);
  optionalCallable(source, 'equals', 'eq', eq);
  const same = eq ?? sameValueZero;
  return beside<T, unknown, boolean>(source, other, {
    name: 'equals',
    otherLeads: false,
    leaderEnded: (more) => !more,
    followerEnded: false,
    judge: (left, right) => (same(left, right) ? undefined : false),
  });
}
