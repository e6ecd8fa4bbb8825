import { ramp } from './data.ts';
import { asItIs, otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 10_000;

export const mapFilterToArray: Workload = workload<number[], MapFilter>({
  name: 'mapFilterToArray',
  title: 'map, filter, toArray',
  elements,
  target: 1.05,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand(array) {
    const result: number[] = [];
    for (let i = 0; i < array.length; i++) {
      const value = array[i]! * 3 + 1;
      if ((value & 1) === 0) result.push(value);
    }
    return result;
  },
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).toArray(),
});
