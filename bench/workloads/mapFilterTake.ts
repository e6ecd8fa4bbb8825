import { asItIs, otherMapFilters, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const length = 10_000_000;

/** Ten are found among the first 10,000 of 10 million: an eager library reads them all. */
export const mapFilterTake: Workload = workload<number[], MapFilter>({
  name: 'mapFilterTake',
  title: 'map, filter, take(10) of 10 M',
  elements: 10_000,
  target: 1.8,
  timed(size = length) {
    const data: number[] = [];
    for (let i = 0; i < size; i++) data.push(i);
    return {
      data,
      callbacks: () => ({ map: (value) => value * 3 + 1, keep: (value) => value % 1000 === 1 }),
    };
  },
  others: () => otherMapFilters(asItIs),
  hand(array) {
    const result: number[] = [];
    for (let i = 0; i < array.length; i++) {
      const value = array[i]! * 3 + 1;
      if (value % 1000 !== 1) continue;
      result.push(value);
      if (result.length === 10) break;
    }
    return result;
  },
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).filter(keep).take(10).toArray(),
});
