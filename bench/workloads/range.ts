import { otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 10_000_000;

export const range: Workload = workload<number, MapFilter>({
  name: 'range',
  title: 'range of 10 M, map, filter, sum',
  elements,
  target: 1.5,
  timed: (size = elements) => ({ data: size, callbacks: timedMapFilter }),
  others: () => otherMapFilters((array) => array.length),
  hand(end) {
    let sum = 0;
    for (let i = 0; i < end; i++) {
      const value = i * 3 + 1;
      if ((value & 1) === 0) sum += value;
    }
    return sum;
  },
  ours: (Seq, end, { map, keep }) => Seq.range(0, end).map(map).filter(keep).sum(),
});
