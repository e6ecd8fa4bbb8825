import { boxes, doubles, holey, ints, ramp } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  size: number;
  map: (chunk: number[]) => number;
}

export const chunks: Workload = workload<number[], Callbacks>({
  name: 'chunks',
  title: 'chunks(10), map, sum',
  elements,
  target: 1.5,
  timed: (size = elements) => ({
    data: ramp(size),
    callbacks: () => ({ size: 10, map: (chunk) => chunk[0]! + chunk[chunk.length - 1]! }),
  }),
  others: () => [
    { data: ints(100), callbacks: () => ({ size: 7, map: (part) => part.length }) },
    { data: ints(100), callbacks: () => ({ size: 3, map: (part) => part[0]! * 2 }) },
    { data: ints(100), callbacks: () => ({ size: 20, map: (page) => page[page.length >> 1]! }) },
    { data: doubles(100), callbacks: () => ({ size: 5, map: (week) => week[0]! / 5 }) },
    { data: holey(100), callbacks: () => ({ size: 10, map: (row) => row[row.length - 1]! + 4 }) },
    { data: boxes(100), callbacks: () => ({ size: 12, map: (dozen) => Number(dozen[1]) }) },
  ],
  hand(array) {
    let sum = 0;
    for (let i = 0; i < array.length; i += 10) {
      const chunk = array.slice(i, i + 10);
      sum += chunk[0]! + chunk[chunk.length - 1]!;
    }
    return sum;
  },
  ours: (Seq, array, { size, map }) => Seq.from(array).chunks(size).map(map).sum(),
});
