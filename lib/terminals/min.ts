/** min: the smallest element in the default order or that of a compare function; the first of equals. */
import { optionalCallable, receiver } from '../engine/check.ts';
import type { Compare } from '../types.ts';
import { extremeBy, extremeOf } from './extreme.ts';

/** {@link Seq.min} for any iterable. */
export function min<T>(source: Iterable<T>, compare?: Compare<T>): T | undefined {
  receiver('min', source);
  optionalCallable(source, 'min', 'compare', compare);
  return compare === undefined
    ? extremeOf(source, 'min', -1, undefined)
    : extremeBy(source, 'min', -1, compare);
}
