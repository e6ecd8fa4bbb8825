import { ramp } from './data.ts';
import { asItIs, otherMapFilters, timedMapFilter, toArrayByHand, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 10_000;

export const mapFilterToArray: Workload = workload<number[], MapFilter>({
  name: 'mapFilterToArray',
  title: 'map, filter, toArray',
  elements,
  target: 1.05,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand: toArrayByHand,
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).toArray(),
});
