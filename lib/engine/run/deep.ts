/** What a text of the loop for more than two stages works on. */
import type { Callback } from '../contract.ts';

/** Up to ten maps and filters. */
export interface Deep {
  /** `NONE` behind the last. */
  readonly kinds: readonly number[];
  readonly calls: readonly Callback[];
  /** How many elements have passed each, if it is a filter. */
  readonly passed: number[];
  /** The index that the last callback was given, when that has failed. */
  index: number;
}
