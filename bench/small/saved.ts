import type { Provenance } from '../suite/machine.ts';
import type { SmallCell } from './child.ts';

/** A full run, as it is saved. */
export interface SmallRun extends Provenance {
  cells: SmallCell[];
  /** Of the rivals that are packages. */
  versions: Record<string, string>;
}
