/** isEmpty: true if there is no element; reads one. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';

/** {@link Seq.isEmpty} for any iterable. */
export function isEmpty(source: Iterable<unknown>): boolean {
  const plan = receiver('isEmpty', source);
  let empty = true;
  const add = (): unknown => {
    empty = false;
    return ENOUGH;
  };
  return drive(plan, new Each('isEmpty', undefined, add, () => empty, false, 1));
}
