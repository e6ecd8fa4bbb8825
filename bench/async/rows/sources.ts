/** Map, filter, map over sources that take time. */
import {
  count,
  items,
  otherMapFilterMaps,
  SIZE,
  timedCallbacks,
  type MapFilterMap,
  type Start,
} from '../cases.ts';
import { row, type Row } from '../types.ts';

/** An iterator without a generator: its promises are there before anybody waits. */
class Ready implements AsyncIterableIterator<number> {
  constructor(end: number) {
    this.#end = end;
  }
  readonly #end: number;
  #i = 0;
  next(): Promise<IteratorResult<number>> {
    return Promise.resolve(
      this.#i < this.#end ? { value: this.#i++ % 1000, done: false } : { value: undefined, done: true },
    );
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
}

function ready(array: readonly number[]): AsyncIterableIterator<number> {
  let i = 0;
  return {
    next: () =>
      Promise.resolve(
        i < array.length ? { value: array[i++]!, done: false } : { value: undefined, done: true },
      ),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

export const generator: Row = row<Start, MapFilterMap>({
  name: 'generator',
  title: 'async generator, map, filter, map, sum',
  elements: SIZE,
  target: 1.4,
  timed: (size = SIZE) => ({ data: () => count(size), callbacks: timedCallbacks }),
  others: () => otherMapFilterMaps((array) => () => items(array)),
  async hand(start) {
    let sum = 0;
    for await (const item of start()) {
      const value = item * 3 + 1;
      if ((value & 1) === 0) sum += value >> 1;
    }
    return sum;
  },
  ours: (AsyncSeq, start, { map, keep, last }) =>
    AsyncSeq.from(start()).map(map).filter(keep).map(last).sum(),
});

export const forAwait: Row = row<Start, MapFilterMap>({
  name: 'forAwait',
  title: 'the same, left through for await',
  elements: SIZE,
  target: 1.8,
  timed: (size = SIZE) => ({ data: () => count(size), callbacks: timedCallbacks }),
  others: () => otherMapFilterMaps((array) => () => items(array)),
  async hand(start) {
    let sum = 0;
    for await (const item of start()) {
      const value = item * 3 + 1;
      if ((value & 1) === 0) sum += value >> 1;
    }
    return sum;
  },
  async ours(AsyncSeq, start, { map, keep, last }) {
    let sum = 0;
    for await (const value of AsyncSeq.from(start()).map(map).filter(keep).map(last)) sum += value;
    return sum;
  },
});

export const iterator: Row = row<Start, MapFilterMap>({
  name: 'iterator',
  title: 'iterator with ready promises, map, filter, map, sum',
  elements: SIZE,
  target: 1.6,
  timed: (size = SIZE) => ({ data: () => new Ready(size), callbacks: timedCallbacks }),
  others: () => otherMapFilterMaps((array) => () => ready(array)),
  async hand(start) {
    let sum = 0;
    for await (const item of start()) {
      const value = item * 3 + 1;
      if ((value & 1) === 0) sum += value >> 1;
    }
    return sum;
  },
  ours: (AsyncSeq, start, { map, keep, last }) =>
    AsyncSeq.from(start()).map(map).filter(keep).map(last).sum(),
});
