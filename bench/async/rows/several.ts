/** Elements that come in arrays, and from several sources. */
import { ramp } from '../../workloads/data.ts';
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

async function* same(page: number[], times: number): AsyncGenerator<number[]> {
  for (let i = 0; i < times; i++) yield page;
}

export const flatten: Row = row<Pages, MapFilterMap>({
  name: 'flatten',
  title: 'arrays of 100 from an async generator, flattened, map, filter, map, sum',
  elements: 4 * SIZE,
  target: 3,
  timed(size = 4 * SIZE) {
    const page = ramp(PAGE);
    return { data: () => same(page, size / PAGE), callbacks: timedCallbacks };
  },
  others: () => otherMapFilterMaps((array) => () => pagesOf(array, 20)),
  async hand(pages) {
    let sum = 0;
    for await (const page of pages()) {
      for (let i = 0; i < page.length; i++) {
        const value = page[i]! * 3 + 1;
        if ((value & 1) === 0) sum += value >> 1;
      }
    }
    return sum;
  },
  ours: (AsyncSeq, pages, { map, keep, last }) =>
    AsyncSeq.from(pages()).flatten().map(map).filter(keep).map(last).sum(),
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
      (array) => [() => items(array), () => items(array.slice(50)), () => count(30)],
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
