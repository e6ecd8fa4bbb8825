import type { Provenance } from '../suite/machine.ts';

/** Nanoseconds by question: per element, or per call where the question says so. */
export type Costs = Record<string, number>;

export interface CostsRun extends Provenance {
  costs: Costs;
}
