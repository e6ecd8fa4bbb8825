/** isSorted: whether no element is smaller than the one before it; reads no further than the first that is. */
import { optionalCallable, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { comparer } from '../structures/defaultOrder.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.isSorted} for any iterable. */
export function isSorted<T>(source: Iterable<T>, compare?: Compare<T>): boolean {
  receiver('isSorted', source);
  optionalCallable(source, 'isSorted', 'compare', compare);
  const orderOf = comparer(compare);
  let before: T | undefined;
  let sorted = true;
  drive<T>(planOf(source), { name: 'isSorted', ends: false }, (value, index) => {
    if (index > 0 && orderOf(before as T, value) > 0) {
      sorted = false;
      return ENOUGH;
    }
    before = value;
    return undefined;
  });
  return sorted;
}
