import { ramp } from './data.ts';
import { asItIs, otherMapFilters, sumByHand, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

export const forOf: Workload = workload<number[], MapFilter>({
  name: 'forOf',
  title: 'map, filter, for…of',
  elements,
  target: 4,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand: sumByHand,
  ours(Seq, array, { map, keep }) {
    let sum = 0;
    for (const value of Seq.from(array).map(map).filter(keep)) sum += value;
    return sum;
  },
});
