import { ramp } from './data.ts';
import { asItIs, otherMapFilters, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 1_000_000;

/** What is looked for is the last. */
export const find: Workload = workload<number[], MapFilter>({
  name: 'find',
  title: 'map, find the last of 1 M',
  elements,
  target: 1.8,
  timed(size = elements) {
    const data = ramp(size);
    data[size - 1] = 5000;
    return { data, callbacks: () => ({ map: (value) => value * 3 + 1, keep: (value) => value === 15_001 }) };
  },
  others: () =>
    otherMapFilters(asItIs).map(({ data, callbacks }) => ({
      data,
      callbacks() {
        const { map, keep } = callbacks();
        return { map, keep: (value: number) => keep(value) && value < -1 };
      },
    })),
  hand(array) {
    for (let i = 0; i < array.length; i++) {
      const value = array[i]! * 3 + 1;
      if (value === 15_001) return value;
    }
    return undefined;
  },
  ours: (Seq, array, { map, keep }) => Seq.from(array).map(map).find(keep),
});
