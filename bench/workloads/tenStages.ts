import { boxes, doubles, ints, ramp } from './data.ts';
import { workload, type Workload } from './types.ts';

const elements = 100_000;

type Maps = ((value: number) => number)[];
type Keeps = ((value: number) => boolean)[];
interface Ten {
  maps: Maps;
  keeps: Keeps;
}

/** Five maps and five filters in turn. */
export const tenStages: Workload = workload<number[], Ten>({
  name: 'tenStages',
  title: '10 stages, sum',
  elements,
  target: 3.5,
  timed: (size = elements) => ({
    data: ramp(size),
    callbacks: () => ({
      maps: [(v) => v + 1, (v) => v * 2, (v) => v - 3, (v) => v ^ 5, (v) => v + 9],
      keeps: [(v) => v > 2, (v) => v < 1990, (v) => v !== 77, (v) => (v & 7) !== 7, (v) => v % 11 !== 0],
    }),
  }),
  others: () => [
    {
      data: ints(100),
      callbacks: () => ({
        maps: [(n) => n + 2, (n) => n * 3, (n) => n - 4, (n) => n ^ 6, (n) => n + 10],
        keeps: [(n) => n > 3, (n) => n < 2990, (n) => n !== 78, (n) => (n & 7) !== 6, (n) => n % 13 !== 0],
      }),
    },
    {
      data: ints(100),
      callbacks: () => ({
        maps: [(c) => c - 5, (c) => c << 1, (c) => c | 3, (c) => c & 511, (c) => c * 7],
        keeps: [(c) => c >= 0, (c) => c <= 9999, (c) => c !== 5, (c) => (c & 3) !== 1, (c) => c % 5 !== 0],
      }),
    },
    {
      data: doubles(100),
      callbacks: () => ({
        maps: [(p) => p / 2, (p) => p * 1.5, (p) => p - 0.25, (p) => p + 100, (p) => -p],
        keeps: [(p) => p > 0.5, (p) => p < 1e6, (p) => p !== 3.5, (p) => p !== 104, (p) => p < 1],
      }),
    },
    {
      data: boxes(100),
      callbacks: () => ({
        maps: [(b) => Number(b), (b) => b + 20, (b) => b % 50, (b) => b * b, (b) => b - 1],
        keeps: [(b) => b > -1, (b) => b < 200, (b) => b !== 49, (b) => b !== 25, (b) => b < 2000],
      }),
    },
  ],
  hand(array) {
    let sum = 0;
    for (let i = 0; i < array.length; i++) {
      let v = array[i]! + 1;
      if (!(v > 2)) continue;
      v = v * 2;
      if (!(v < 1990)) continue;
      v = v - 3;
      if (v === 77) continue;
      v = v ^ 5;
      if ((v & 7) === 7) continue;
      v = v + 9;
      if (v % 11 === 0) continue;
      sum += v;
    }
    return sum;
  },
  ours: (Seq, array, { maps, keeps }) =>
    Seq.from(array)
      .map(maps[0]!)
      .filter(keeps[0]!)
      .map(maps[1]!)
      .filter(keeps[1]!)
      .map(maps[2]!)
      .filter(keeps[2]!)
      .map(maps[3]!)
      .filter(keeps[3]!)
      .map(maps[4]!)
      .filter(keeps[4]!)
      .sum(),
});
