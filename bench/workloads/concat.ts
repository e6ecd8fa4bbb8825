import { ramp } from './data.ts';
import { otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 300_000;

type Three = [number[], number[], number[]];

export const concat: Workload = workload<Three, MapFilter>({
  name: 'concat',
  title: 'concat of three, map, filter, sum',
  elements,
  target: 1.5,
  timed: (size = elements) => ({
    data: [ramp(size / 3, 1000), ramp(size / 3, 800), ramp(size / 3, 600)],
    callbacks: timedMapFilter,
  }),
  others: () => otherMapFilters((array): Three => [array.slice(0, 50), array.slice(50, 60), array.slice(60)]),
  hand(parts) {
    let sum = 0;
    for (let part = 0; part < parts.length; part++) {
      const array = parts[part]!;
      for (let i = 0; i < array.length; i++) {
        const value = array[i]! * 3 + 1;
        if ((value & 1) === 0) sum += value;
      }
    }
    return sum;
  },
  ours: (Seq, [a, b, c], { map, keep }) => Seq.from(a).concat(b, c).map(map).filter(keep).sum(),
});
