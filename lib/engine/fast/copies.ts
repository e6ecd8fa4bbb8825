/**
 * The further texts of the loop. There are none in this file: the build writes the module in its place (scripts/texts.mjs), and
 * whoever runs without them has the plain loop.
 */
import type { Text } from '../run/faster.ts';

/** By what the elements go into. */
export interface TextsOf {
  /** What any run of at most two maps and filters may use. */
  readonly shared: Text;
  /** Private copies, by way of reading and shape of the chain. */
  readonly own: readonly (readonly (readonly Text[])[])[];
}

/** By the numbers of the contract: EACH, LIST, SUM, REDUCE, TEST, INTS. Empty: no text but the plain one. */
export const texts: readonly TextsOf[] = [];
