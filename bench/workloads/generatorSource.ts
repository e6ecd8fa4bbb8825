import { otherMapFilters, timedMapFilter, type MapFilter } from './mapFilter.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

type Start = () => Iterable<number>;

function* count(end: number): Generator<number> {
  for (let i = 0; i < end; i++) yield i;
}

function* items(array: number[]): Generator<number> {
  for (let i = 0; i < array.length; i++) yield array[i]!;
}

/** A generator object started for each run. */
export const generatorSource: Workload = workload<Start, MapFilter>({
  name: 'generatorSource',
  title: 'generator, map, filter, sum',
  elements,
  target: 1.3,
  timed: (size = elements) => ({ data: () => count(size), callbacks: timedMapFilter }),
  others: () => otherMapFilters((array) => () => items(array)),
  hand(start) {
    let sum = 0;
    for (const item of start()) {
      const value = item * 3 + 1;
      if ((value & 1) === 0) sum += value;
    }
    return sum;
  },
  ours: (Seq, start, { map, keep }) => Seq.from(start()).map(map).filter(keep).sum(),
});
