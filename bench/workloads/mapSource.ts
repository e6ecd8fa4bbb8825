import { workload, type Workload } from './types.ts';

const elements = 100_000;

interface Callbacks {
  map: (entry: [number, number]) => number;
  keep: (value: number) => boolean;
}

const numbers = (length: number, factor: number): Map<number, number> => {
  const map = new Map<number, number>();
  for (let i = 0; i < length; i++) map.set((i * 7919) % 1_000_003, (i % 1000) * factor);
  return map;
};

/** The entries of a Map: an array of two for each, unless it can be seen to be needless. */
export const mapSource: Workload = workload<Map<number, number>, Callbacks>({
  name: 'mapSource',
  title: 'Map, map, filter, sum',
  elements,
  target: 1.7,
  timed: (size = elements) => ({
    data: numbers(size, 1),
    callbacks: () => ({ map: (entry) => entry[1] * 3 + entry[0], keep: (value) => (value & 1) === 0 }),
  }),
  others: () => [
    { data: numbers(100, 2), callbacks: () => ({ map: ([key]) => key, keep: (key) => key % 3 !== 1 }) },
    {
      data: numbers(100, 1),
      callbacks: () => ({ map: ([key, n]) => key - n, keep: (rest) => rest > 400 }),
    },
    { data: numbers(100, 1), callbacks: () => ({ map: (pair) => pair[1] ^ 9, keep: (n) => n !== 13 }) },
    {
      data: numbers(100, 0.5),
      callbacks: () => ({ map: ([, price]) => price * 1.19, keep: (price) => price < 40 }),
    },
    { data: numbers(100, 3), callbacks: () => ({ map: (row) => row.length, keep: (n) => n === 2 }) },
    {
      data: numbers(100, 0.25),
      callbacks: () => ({ map: (row) => row[0] / 2 + row[1], keep: (n) => n >= 21.5 }),
    },
  ],
  hand(map) {
    let sum = 0;
    for (const [key, item] of map) {
      const value = item * 3 + key;
      if ((value & 1) === 0) sum += value;
    }
    return sum;
  },
  ours: (Seq, map, { map: mapper, keep }) => Seq.from(map).map(mapper).filter(keep).sum(),
});
