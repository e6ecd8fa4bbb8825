/**
 * The callbacks that most workloads share: a map and a filter over numbers, one pair that is timed and six others; and the
 * loops by hand instead of the former.
 */
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

/** The loop that one would write instead of map, filter, sum with the timed pair … */
export function sumByHand(array: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < array.length; i++) {
    const value = array[i]! * 3 + 1;
    if ((value & 1) === 0) sum += value;
  }
  return sum;
}

/** … and of map, filter, toArray. */
export function toArrayByHand(array: readonly number[]): number[] {
  const result: number[] = [];
  for (let i = 0; i < array.length; i++) {
    const value = array[i]! * 3 + 1;
    if ((value & 1) === 0) result.push(value);
  }
  return result;
}

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
