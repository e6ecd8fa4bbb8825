import { ramp } from './data.ts';
import { asItIs, otherMapFilters, sumByHand, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 1_000_000;

export const mapFilterSum: Workload = workload<number[], MapFilter>({
  name: 'mapFilterSum',
  title: 'map, filter, sum of 1 M',
  elements,
  target: 1.15,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand: sumByHand,
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).sum(),
});
