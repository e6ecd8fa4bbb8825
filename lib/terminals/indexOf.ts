/** indexOf: where the first element is that equals a value (SameValueZero), or −1; reads no further. */
import { receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.indexOf} for any iterable. */
export function indexOf(source: Iterable<unknown>, value: unknown): number {
  receiver('indexOf', source);
  let found = -1;
  drive(planOf(source), { name: 'indexOf', ends: false }, (element, index) => {
    if (!sameValueZero(element, value)) return undefined;
    found = index;
    return ENOUGH;
  });
  return found;
}
