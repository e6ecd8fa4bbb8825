/** min: the smallest element in the default order or that of a compare function; the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import type { Compare, OfTwo } from '../types.ts';
import { extreme } from '../common/extremeFold.ts';

/** {@link Seq.min} for any iterable. */
export function min<T, C extends Compare<T> = Compare<T>>(
  source: Iterable<T>,
  compare?: C & OfTwo<C, '.map(f).min() or .minBy(f)'>,
): T | undefined;
export function min<T>(source: Iterable<T>, compare?: Compare<T>): T | undefined {
  const plan = receiver('min', source);
  optionalCallable(source, 'min', 'compare', compare);
  return drive(plan, extreme('min', -1, compare));
}
