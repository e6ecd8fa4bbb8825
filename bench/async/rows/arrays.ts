/** Arrays: with mappers that take time, and with none. */
import { ramp } from '../../workloads/data.ts';
import {
  otherAsyncMappers,
  otherMapFilterMaps,
  SIZE,
  timedAsyncMap,
  timedCallbacks,
  type AsyncMap,
  type MapFilterMap,
} from '../cases.ts';
import { row, type Row } from '../types.ts';

export const mapper: Row = row<number[], AsyncMap>({
  name: 'mapper',
  title: 'array, async mapper, one at a time, sum',
  elements: SIZE,
  target: 1.4,
  timed: (size = SIZE) => ({ data: ramp(size), callbacks: timedAsyncMap }),
  others: otherAsyncMappers,
  async hand(array) {
    const map = async (v: number): Promise<number> => v * 3 + 1;
    let sum = 0;
    for (const value of array) sum += await map(value);
    return sum;
  },
  ours: (AsyncSeq, array, map) => AsyncSeq.from(array).map(map).sum(),
});

export const mapper8: Row = row<number[], AsyncMap>({
  name: 'mapper8',
  title: 'array, async mapper, 8 at a time in order, toArray',
  elements: SIZE,
  target: 2.5,
  timed: (size = SIZE) => ({ data: ramp(size), callbacks: timedAsyncMap }),
  others: otherAsyncMappers,
  /** Eight loops over one iterator. */
  async hand(array) {
    const map = async (v: number): Promise<number> => v * 3 + 1;
    const result: number[] = new Array<number>(array.length);
    const entries = array.entries();
    const worker = async (): Promise<void> => {
      for (const [i, value] of entries) result[i] = await map(value);
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    return result;
  },
  ours: (AsyncSeq, array, map) => AsyncSeq.from(array).map(map, { concurrency: 8 }).toArray(),
});

const add = (a: number, b: number): number => a + b;

export const plain: Row = row<number[], MapFilterMap>({
  name: 'plain',
  title: 'array, map, reduce: nothing takes time',
  elements: SIZE,
  target: 0.35,
  timed: (size = SIZE) => ({ data: ramp(size), callbacks: timedCallbacks }),
  others: () => otherMapFilterMaps((array) => array),
  async hand(array) {
    let sum = 0;
    // eslint-disable-next-line @typescript-eslint/await-thenable -- the loop over what may hold promises is what is asked about
    for await (const value of array) sum += value * 3 + 1;
    return sum;
  },
  ours: (AsyncSeq, array, { map }) => AsyncSeq.from(array).map(map).reduce(add, 0),
});
