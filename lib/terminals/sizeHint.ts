/** sizeHint: the bounds of the number of elements, found without running anything. */
import { receiver } from '../engine/arguments/check.ts';
import { boundsOf } from '../engine/bounds.ts';

/** The result of {@link Seq.sizeHint}. */
export interface SizeHint {
  /** The least number of elements; Infinity if it surely never ends. */
  min: number;
  /** The largest number of elements; Infinity if that is not known, or if it surely never ends. */
  max: number;
}

/** {@link Seq.sizeHint} for any iterable. */
export function sizeHint(source: Iterable<unknown>): SizeHint {
  const { min, max, endless, stuck } = boundsOf(receiver('sizeHint', source));
  return endless || stuck !== undefined ? { min: Infinity, max: Infinity } : { min, max };
}
