import type { Provenance } from '../suite/machine.ts';

/** One contestant in one application: ratios of CPU time to loops written by hand. */
export interface AppRow {
  scenario: string;
  contestant: string;
  calls: number;
  /** Calls over less than 32 elements. */
  tiny: number;
  elements: number;
  /** Seconds that the hand loops took. */
  hand: number;
  all: number;
  /** Calls over less than 512 elements, and the others. */
  small: number;
  large: number;
}

export interface AppRun extends Provenance {
  rows: AppRow[];
}
