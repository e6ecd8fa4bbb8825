/** Elements that come in arrays, and from several sources. */
import {
  count,
  items,
  otherMapFilterMaps,
  othersOf,
  SIZE,
  timedCallbacks,
  type MapFilterMap,
  type Start,
} from '../cases.ts';
import { row, type Row } from '../types.ts';

type Pages = () => AsyncIterable<number[]>;

const PAGE = 100;

async function* pagesOf(array: readonly number[], size: number): AsyncGenerator<number[]> {
  for (let i = 0; i < array.length; i += size) yield array.slice(i, i + size);
}

/** Each array is made when it is asked for, as a source of pages makes them. */
async function* pages(end: number): AsyncGenerator<number[]> {
  for (let i = 0; i < end; i += PAGE) yield pageAt(i);
}

function pageAt(start: number): number[] {
  const page: number[] = [];
  for (let i = start; i < start + PAGE; i++) page.push(i % 1000);
  return page;
}

export const flatten: Row = row<Pages, MapFilterMap>({
  name: 'flatten',
  title: 'arrays of 100 from an async generator, flattened, map, filter, map, sum',
  elements: 4 * SIZE,
  target: 3,
  timed: (size = 4 * SIZE) => ({ data: () => pages(size), callbacks: timedCallbacks }),
  others: () => otherMapFilterMaps((array) => () => pagesOf(array, 20)),
  async hand(start) {
    let sum = 0;
    for await (const page of start()) {
      for (let i = 0; i < page.length; i++) {
        const value = page[i]! * 3 + 1;
        if ((value & 1) === 0) sum += value >> 1;
      }
    }
    return sum;
  },
  ours: (AsyncSeq, start, { map, keep, last }) =>
    AsyncSeq.from(start()).flatten().map(map).filter(keep).map(last).sum(),
});

export const merge: Row = row<Start[], undefined>({
  name: 'merge',
  title: 'merge of four async generators, sum',
  elements: SIZE,
  target: 1.9,
  timed(size = SIZE) {
    const start = (): AsyncGenerator<number> => count(size / 4);
    return { data: [start, start, start, start], callbacks: () => undefined };
  },
  others: () =>
    othersOf(
      // A sum of objects is an error.
      (array) => [() => items(array.map(Number)), () => items(array.map(Number).slice(50)), () => count(30)],
      [() => undefined],
    ),
  async hand(starts) {
    let sum = 0;
    const one = async (start: Start): Promise<void> => {
      for await (const value of start()) sum += value;
    };
    await Promise.all(starts.map(one));
    return sum;
  },
  ours: (AsyncSeq, starts) => AsyncSeq.merge(...starts.map((start) => start())).sum(),
});
