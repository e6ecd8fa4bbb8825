import { otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

export const setSource: Workload = workload<Set<number>, MapFilter>({
  name: 'setSource',
  title: 'Set, map, filter, sum',
  elements,
  target: 1.6,
  timed(size = elements) {
    const data = new Set<number>();
    for (let i = 0; i < size; i++) data.add((i * 7919) % 1_000_003);
    return { data, callbacks: timedMapFilter };
  },
  others: () => otherMapFilters((array) => new Set(array)),
  hand(set) {
    let sum = 0;
    for (const item of set) {
      const value = item * 3 + 1;
      if ((value & 1) === 0) sum += value;
    }
    return sum;
  },
  ours: (Seq, set, { map, keep }) => Seq.from(set).map(map).filter(keep).sum(),
});
