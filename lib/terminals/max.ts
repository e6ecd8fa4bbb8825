/** max: the largest element in the default order or that of a compare function; the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import type { Compare, OfTwo } from '../types.ts';
import { extreme } from '../common/extremeFold.ts';

/** {@link Seq.max} for any iterable. */
export function max<T, C extends Compare<T> = Compare<T>>(
  source: Iterable<T>,
  compare?: C & OfTwo<C, '.map(f).max() or .maxBy(f)'>,
): T | undefined;
export function max<T>(source: Iterable<T>, compare?: Compare<T>): T | undefined {
  const plan = receiver('max', source);
  optionalCallable(source, 'max', 'compare', compare);
  return drive(plan, extreme('max', 1, compare));
}
