/** maxBy: the element with the largest key in the default order; the first of equals. Each key is asked for once. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { defaultExtreme } from '../common/extremeFold.ts';

/** {@link Seq.maxBy} for any iterable. */
export function maxBy<T>(source: Iterable<T>, key: (value: T) => unknown): T | undefined {
  const plan = receiver('maxBy', source);
  callable(source, 'maxBy', 'key', key);
  return drive(plan, defaultExtreme('maxBy', 1, key));
}
