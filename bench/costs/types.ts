import type { Provenance } from '../suite/machine.ts';

/** Nanoseconds by question: per element; per call over five elements. */
export interface Costs {
  perElement: Record<string, number>;
  ofFive: Record<string, number>;
}

export interface CostsRun extends Provenance {
  costs: Costs;
}
