import type { Provenance } from '../suite/machine.ts';
import type { ImportTimes } from './importTime.ts';
import type { Sizes } from './sizes.ts';

export interface Weight {
  imports: ImportTimes;
  sizes: Sizes;
}

export interface WeightRun extends Provenance, Weight {}
