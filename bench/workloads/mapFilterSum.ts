import { ramp } from './data.ts';
import { asItIs, otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 1_000_000;

export const mapFilterSum: Workload = workload<number[], MapFilter>({
  name: 'mapFilterSum',
  title: 'map, filter, sum of 1 M',
  elements,
  target: 1.15,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand(array) {
    let sum = 0;
    for (let i = 0; i < array.length; i++) {
      const value = array[i]! * 3 + 1;
      if ((value & 1) === 0) sum += value;
    }
    return sum;
  },
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).sum(),
});
