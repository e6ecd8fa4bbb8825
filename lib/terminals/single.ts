/**
 * single: the only element; a RangeError if there is none or more than one. Reads two at most.
 *
 * The error of a second element is thrown while the run is open, so that none of closing can take its place.
 */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { RangeError } from '../structures/builtins.ts';
import { own } from '../structures/faults.ts';

/** {@link Seq.single} for any iterable. */
export function single<T>(source: Iterable<T>): T {
  const plan = receiver('single', source);
  let empty = true;
  let only: T | undefined;
  const add = (value: T): void => {
    if (!empty) throw own(new RangeError('single: there must be exactly one element, but there are more'));
    empty = false;
    only = value;
  };
  const result = (): T => {
    if (empty) throw own(new RangeError('single: there must be exactly one element, but there is none'));
    return only as T;
  };
  return drive(plan, new Each('single', undefined, add, result, false, 2));
}
