/** Sources and callbacks that several rows have: those that are timed, and those that run before. */
import { boxes, doubles, holey, ints, ramp } from '../workloads/data.ts';
import type { Case } from '../workloads/types.ts';

export const SIZE = 10_000;

/** Opens the source of one run. */
export type Start = () => AsyncIterable<number>;

export async function* count(end: number): AsyncGenerator<number> {
  for (let i = 0; i < end; i++) yield i % 1000;
}

/** The same over what an array holds: for what runs before, so that `count` has only ever been asked for integers. */
export async function* items(array: readonly number[]): AsyncGenerator<number> {
  for (let i = 0; i < array.length; i++) yield array[i]!;
}

export interface MapFilterMap {
  map(value: number): number;
  keep(value: number): boolean;
  last(value: number): number;
}

export const timedCallbacks = (): MapFilterMap => ({
  map: (v) => v * 3 + 1,
  keep: (v) => (v & 1) === 0,
  last: (v) => v >> 1,
});

const otherCallbacks: (() => MapFilterMap)[] = [
  () => ({ map: (n) => n + 2, keep: (n) => n > 4, last: (n) => n * 2 }),
  () => ({ map: (p) => p * 1.5, keep: (p) => p < 300, last: (p) => p - 0.25 }),
  () => ({ map: (b) => Number(b), keep: (b) => b % 3 !== 0, last: (b) => b | 1 }),
  () => ({ map: (h) => h - 7, keep: () => true, last: (h) => -h }),
  () => ({ map: (c) => c << 1, keep: (c) => (c & 4) === 0, last: (c) => c + 0.5 }),
];

/** An async mapper is one whose promise is there at once: what is measured is the waiting, not what is waited for. */
export type AsyncMap = (value: number) => number | PromiseLike<number>;

export const timedAsyncMap = (): AsyncMap => async (v) => v * 3 + 1;

const otherAsyncMaps: (() => AsyncMap)[] = [
  () => async (n) => n + 1,
  () => (p) => Promise.resolve(p * 2),
  () => async (b) => {
    await Promise.resolve();
    return Number(b) - 1;
  },
  () => (h) => new Promise((resolve) => resolve(h | 1)),
  () => (c) => c + 0.5,
];

/** Arrays of every kind that V8 tells apart, one for each of the callbacks. */
const arrays: (() => number[])[] = [
  () => ints(100),
  () => doubles(100),
  () => boxes(100),
  () => holey(100),
  () => ramp(100),
];

export function othersOf<Data, Callbacks>(
  dataOf: (array: number[]) => Data,
  callbacks: readonly (() => Callbacks)[],
): Case<Data, Callbacks>[] {
  return arrays.map((array, i) => ({ data: dataOf(array()), callbacks: callbacks[i % callbacks.length]! }));
}

export const otherMapFilterMaps = <Data>(dataOf: (array: number[]) => Data): Case<Data, MapFilterMap>[] =>
  othersOf(dataOf, otherCallbacks);

export const otherAsyncMappers = (): Case<number[], AsyncMap>[] => othersOf((array) => array, otherAsyncMaps);
