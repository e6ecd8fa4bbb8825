/** first: the first element; reads one. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';

/** {@link Seq.first} for any iterable. */
export function first<T>(source: Iterable<T>): T | undefined {
  const plan = receiver('first', source);
  let found: T | undefined;
  const add = (value: T): unknown => {
    found = value;
    return ENOUGH;
  };
  return drive(plan, new Each('first', undefined, add, () => found, false, 1));
}
