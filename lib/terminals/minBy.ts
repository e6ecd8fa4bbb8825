/** minBy: the element with the smallest key in the default order; the first of equals. Each key is asked for once. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { defaultExtreme } from '../common/extremeFold.ts';

/** {@link Seq.minBy} for any iterable. */
export function minBy<T>(source: Iterable<T>, key: (value: T) => unknown): T | undefined {
  const plan = receiver('minBy', source);
  callable(source, 'minBy', 'key', key);
  return drive(plan, defaultExtreme('minBy', -1, key));
}
