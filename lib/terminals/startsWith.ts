/**
 * startsWith: whether the first elements are those of a prefix.
 *
 * The prefix is asked first each time, so that of the sequence no more is read than the prefix has.
 */
import { beside } from '../engine/run/beside.ts';
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.startsWith} for any iterable. */
export function startsWith<T>(
  source: Iterable<T>,
  prefix: Iterable<unknown>,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  eq?: (a: T, b: any) => boolean,
): boolean {
  receiver('startsWith', source);
  iterable(source, 'startsWith', 'prefix', prefix, true);
  optionalCallable(source, 'startsWith', 'eq', eq);
  const same = eq ?? sameValueZero;
  return beside<T, unknown, boolean>(source, prefix, {
    name: 'startsWith',
    otherLeads: true,
    leaderEnded: () => true,
    followerEnded: false,
    judge: (left, right) => (same(left, right) ? undefined : false),
  });
}
