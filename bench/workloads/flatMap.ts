import { boxes, doubles, ints, ramp } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  expand: (value: number) => number[];
}

/** Three for one, summed. Counted in elements of the source. */
export const flatMap: Workload = workload<number[], Callbacks>({
  name: 'flatMap',
  title: 'flatMap, sum',
  elements,
  target: 2.2,
  timed: (size = elements) => ({
    data: ramp(size),
    callbacks: () => ({ expand: (value) => [value, value + 1, value * 2] }),
  }),
  others: () => [
    { data: ints(100), callbacks: () => ({ expand: (n) => [n + 3, n - 1] }) },
    { data: ints(100), callbacks: () => ({ expand: (count) => (count > 300 ? [] : [count]) }) },
    { data: ints(100), callbacks: () => ({ expand: (bits) => [bits & 1, bits & 2, bits & 4, bits & 8] }) },
    { data: doubles(100), callbacks: () => ({ expand: (price) => [price, price * 0.19] }) },
    { data: ints(100), callbacks: () => ({ expand: (size) => new Array<number>(size % 4).fill(1.5) }) },
    { data: boxes(100), callbacks: () => ({ expand: (box) => [Number(box), 1] }) },
  ],
  hand(array) {
    let sum = 0;
    for (let i = 0; i < array.length; i++) {
      const value = array[i]!;
      const inner = [value, value + 1, value * 2];
      for (let j = 0; j < inner.length; j++) sum += inner[j]!;
    }
    return sum;
  },
  ours: (Seq, array, { expand }) => Seq.from(array).flatMap(expand).sum(),
});
