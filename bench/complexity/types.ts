import type { Provenance } from '../suite/machine.ts';

/**
 * How time may grow with the number of elements.
 *
 *     constant  not at all
 *     linear    as the number of elements
 *     held      as the number of elements, all of which are kept, in an array, Map or Set that leaves the processor's
 *               caches on the way
 *     sort      n log n
 */
export type Law = 'constant' | 'linear' | 'held' | 'sort';

export interface Growth {
  name: string;
  law: Law;
  /** The exponent of growth that was found; null where there were too few sizes to tell. */
  exponent: number | null;
  limit: number;
  /** Nanoseconds per element over 10³, 10⁴ … elements. */
  times: number[];
}

export interface GrowthRun extends Provenance {
  operations: Growth[];
  /** Seconds to build and run a chain of 100,000 stages. */
  manyStages: number;
}
