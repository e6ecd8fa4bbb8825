/** isEmpty: whether there is no element; reads one. */
import { receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';

/** {@link Seq.isEmpty} for any iterable. */
export function isEmpty(source: Iterable<unknown>): boolean {
  receiver('isEmpty', source);
  let empty = true;
  drive(planOf(source), { name: 'isEmpty', ends: false, wants: 1 }, () => {
    empty = false;
    return ENOUGH;
  });
  return empty;
}
