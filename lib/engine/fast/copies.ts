/**
 * The further texts of the loop. This file has none: the build writes a module with them in its place
 * (scripts/texts.mjs). Without them every run uses the plain loop.
 */
import type { Text } from '../run/faster.ts';

/** The texts for one kind of sink. */
export interface TextsOf {
  /** The text for any run of at most two maps and filters. */
  readonly shared: Text;
  /** Private copies, by way of reading and shape of the chain. */
  readonly own: readonly (readonly (readonly Text[])[])[];
}

/** By the numbers of the contract: EACH, LIST, SUM, REDUCE, TEST, INTS. Empty: only the plain text exists. */
export const texts: readonly TextsOf[] = [];
