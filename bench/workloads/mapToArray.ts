import { ramp } from './data.ts';
import { asItIs, otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 10_000;

/** By hand one pushes; what knows its length beforehand can do better. */
export const mapToArray: Workload = workload<number[], MapFilter>({
  name: 'mapToArray',
  title: 'map, toArray',
  elements,
  target: 0.5,
  timed: (size = elements) => ({ data: ramp(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters(asItIs),
  hand(array) {
    const result: number[] = [];
    for (let i = 0; i < array.length; i++) result.push(array[i]! * 3 + 1);
    return result;
  },
  ours: (Seq, array, { map }) => Seq.from(array).map(map).toArray(),
});
