/** The callbacks that most workloads share: a map and a filter over numbers, one pair that is timed and six others. */
import { boxes, doubles, holey, ints } from './data.ts';
import type { Case } from './types.ts';

export interface MapFilter {
  map: (value: number) => number;
  keep: (value: number) => boolean;
}

export const timedMapFilter = (): MapFilter => ({
  map: (value) => value * 3 + 1,
  keep: (value) => (value & 1) === 0,
});

/** Three of them over packed integers, as the timed one. `source` makes a Set, a generator … of the array. */
export function otherMapFilters<Data>(source: (array: number[]) => Data): Case<Data, MapFilter>[] {
  const length = 100;
  return [
    {
      data: source(ints(length)),
      callbacks: () => ({ map: (n) => n + 7, keep: (n) => n % 3 !== 0 }),
    },
    {
      data: source(ints(length)),
      callbacks: () => ({ map: (count) => count * 5 - 2, keep: (count) => count > 400 }),
    },
    {
      data: source(ints(length)),
      callbacks: () => ({ map: (bits) => bits ^ 0x55, keep: (bits) => (bits & 6) !== 2 }),
    },
    {
      data: source(doubles(length)),
      callbacks: () => ({ map: (price) => price * 1.19, keep: (price) => price < 512.5 }),
    },
    {
      data: source(holey(length)),
      callbacks: () => ({ map: (old) => old - 11, keep: (old) => old !== 13 }),
    },
    {
      data: source(boxes(length)),
      callbacks: () => ({ map: (box) => Number(box) + 1, keep: (sum) => sum >= 21 }),
    },
  ];
}

export const asItIs = <T>(array: T): T => array;
