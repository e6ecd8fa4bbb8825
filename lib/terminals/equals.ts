/**
 * equals: true if another iterable has the same elements in the same order; reads no further than the first difference.
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { answerOf, lockstep } from '../engine/run/lockstep.ts';
import type { Lockstep } from '../engine/run/lockstepCursor.ts';
import { drive } from '../engine/run/drive.ts';
import { equal } from '../structures/composite.ts';

const how: Lockstep = { name: 'equals', prefix: false, orders: undefined, spares: false };

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
  const plan = lockstep(source, other, how, eq ?? equal);
  return drive(
    plan,
    answerOf('equals', (order) => order === 0),
  );
}
