/** indexOf: where the first element is that equals a value (SameValueZero), or −1; reads no further. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.indexOf} for any iterable. */
export function indexOf(source: Iterable<unknown>, value: unknown): number {
  const plan = receiver('indexOf', source);
  let found = -1;
  const add = (element: unknown, index: number): unknown => {
    if (!sameValueZero(element, value)) return undefined;
    found = index;
    return ENOUGH;
  };
  return drive(plan, new Each('indexOf', undefined, add, () => found, false));
}
