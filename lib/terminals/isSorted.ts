/** isSorted: true if no element is smaller than the one before it; reads no further than the first that is. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { compareAt } from '../structures/defaultOrder.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.isSorted} for any iterable. */
export function isSorted<T>(source: Iterable<T>, compare?: Compare<T>): boolean {
  const plan = receiver('isSorted', source);
  optionalCallable(source, 'isSorted', 'compare', compare);
  let before: T | undefined;
  let sorted = true;
  const add = (value: T, index: number): unknown => {
    if (index > 0) {
      const order =
        compare === undefined ? compareAt('isSorted', before, value, index) : compare(before as T, value);
      sorted = !(+order > 0);
    }
    before = value;
    return sorted ? undefined : ENOUGH;
  };
  return drive(plan, new Each('isSorted', undefined, add, () => sorted, false));
}
