/** min: the smallest element in the default order or that of a compare function; the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { Compare } from '../types.ts';
import { extremeBy, extremeOf } from './extreme.ts';

/** {@link Seq.min} for any iterable. */
export function min<T>(source: Iterable<T>, compare?: Compare<T>): T | undefined {
  const plan = receiver('min', source);
  optionalCallable(source, 'min', 'compare', compare);
  return compare === undefined ? extremeOf(plan, 'min', -1, undefined) : extremeBy(plan, 'min', -1, compare);
}
