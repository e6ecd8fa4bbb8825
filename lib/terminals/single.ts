/**
 * single: the only element; a RangeError if there is none or more than one. Reads two at most.
 *
 * The error of a second element is thrown while the run is open, so that none of closing can take its place.
 */
import { receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { RangeError } from '../structures/builtins.ts';

/** {@link Seq.single} for any iterable. */
export function single<T>(source: Iterable<T>): T {
  receiver('single', source);
  let empty = true;
  let only: T | undefined;
  drive<T>(planOf(source), { name: 'single', ends: false, wants: 2 }, (value) => {
    if (!empty) throw new RangeError('single: there must be exactly one element, but there are more');
    empty = false;
    only = value;
  });
  if (empty) throw new RangeError('single: there must be exactly one element, but there is none');
  return only as T;
}
