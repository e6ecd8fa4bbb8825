/** The fields that a text of the loop for more than two stages works on. */
import type { Callback } from '../contract.ts';

/** Up to ten maps and filters. */
export interface Deep {
  /** The kinds of the stages, then `NONE`. */
  readonly kinds: readonly number[];
  readonly calls: readonly Callback[];
  /** For each filter, the number of elements that have passed it. */
  readonly passed: number[];
  /** The index that the last callback was given, if that callback has thrown. */
  index: number;
}
