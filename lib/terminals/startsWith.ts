/**
 * startsWith: true if the first elements are those of a prefix.
 *
 * The prefix is asked first each time, so that no more elements of the sequence are read than the prefix has.
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { answerOf, lockstep } from '../engine/run/lockstep.ts';
import type { Lockstep } from '../engine/run/lockstepCursor.ts';
import { drive } from '../engine/run/drive.ts';
import { equal } from '../structures/composite.ts';

const how: Lockstep = { name: 'startsWith', prefix: true, orders: undefined, spares: false };

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
  const plan = lockstep(source, prefix, how, eq ?? equal);
  return drive(
    plan,
    answerOf('startsWith', (order) => order === 0),
  );
}
