import { boxes, doubles, holey, ints, ramp } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  map: (window: readonly number[]) => number;
}

export const windows: Workload = workload<number[], Callbacks>({
  name: 'windows',
  title: 'windows(3), map, sum',
  elements,
  target: 8,
  timed: (size = elements) => ({
    data: ramp(size),
    callbacks: () => ({ map: (window) => window[0]! + window[1]! * 2 + window[2]! }),
  }),
  others: () => [
    { data: ints(100), callbacks: () => ({ map: (three) => three[2]! - three[0]! }) },
    { data: ints(100), callbacks: () => ({ map: (near) => (near[1]! > near[0]! ? 1 : 0) }) },
    { data: ints(100), callbacks: () => ({ map: (triple) => triple.length }) },
    { data: doubles(100), callbacks: () => ({ map: (days) => days[0]! / 3 + days[1]! / 3 }) },
    { data: holey(100), callbacks: () => ({ map: ([a, , c]) => a! ^ c! }) },
    { data: boxes(100), callbacks: () => ({ map: ([a, b]) => Number(a) * Number(b) }) },
  ],
  hand(array) {
    let sum = 0;
    for (let i = 0; i + 2 < array.length; i++) {
      const window = [array[i]!, array[i + 1]!, array[i + 2]!];
      sum += window[0]! + window[1]! * 2 + window[2]!;
    }
    return sum;
  },
  ours: (Seq, array, { map }) => Seq.from(array).windows(3).map(map).sum(),
});
