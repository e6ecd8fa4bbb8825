import { boxes, doubles, holey, ints, ramp } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  map: (pair: readonly [number, number]) => number;
}
type Two = [left: number[], right: number[]];

export const zip: Workload = workload<Two, Callbacks>({
  name: 'zip',
  title: 'zip of two, map, sum',
  elements,
  target: 5,
  timed: (size = elements) => ({
    data: [ramp(size), ramp(size, 500)],
    callbacks: () => ({ map: (pair) => pair[0] * pair[1] }),
  }),
  others: () => [
    { data: [ints(100), ints(100)], callbacks: () => ({ map: ([x, y]) => x + y }) },
    { data: [ints(100), ints(90)], callbacks: () => ({ map: ([before, after]) => after - before }) },
    { data: [ints(80), doubles(100)], callbacks: () => ({ map: (both) => both[0] + both[1] / 2 }) },
    { data: [doubles(100), doubles(100)], callbacks: () => ({ map: ([a, b]) => (a > b ? a : b) }) },
    { data: [holey(100), ints(100)], callbacks: () => ({ map: (two) => two[1] ^ 3 }) },
    { data: [boxes(100), boxes(100)], callbacks: () => ({ map: (two) => Number(two[0]) }) },
  ],
  hand([left, right]) {
    let sum = 0;
    const end = Math.min(left.length, right.length);
    for (let i = 0; i < end; i++) {
      const pair = [left[i]!, right[i]!];
      sum += pair[0]! * pair[1]!;
    }
    return sum;
  },
  ours: (Seq, [left, right], { map }) => Seq.from(left).zip(right).map(map).sum(),
});
