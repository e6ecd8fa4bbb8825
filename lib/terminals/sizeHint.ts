/** sizeHint: between which bounds the number of elements lies, told without running anything. */
import { receiver } from '../engine/arguments/check.ts';
import { boundsOf } from '../engine/bounds.ts';

/** What {@link Seq.sizeHint} gives. */
export interface SizeHint {
  /** How many elements there are at least; Infinity when it surely never ends. */
  min: number;
  /** How many there are at most; Infinity when that is not known, or it surely never ends. */
  max: number;
}

/** {@link Seq.sizeHint} for any iterable. */
export function sizeHint(source: Iterable<unknown>): SizeHint {
  const { min, max, endless, stuck } = boundsOf(receiver('sizeHint', source));
  return endless || stuck !== undefined ? { min: Infinity, max: Infinity } : { min, max };
}
