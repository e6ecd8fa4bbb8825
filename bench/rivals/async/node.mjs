/** The helpers of streams that Node has. */
import { Readable } from 'node:stream';

const add = (a, b) => a + b;
const chain = (stream, { map, keep, last }) => stream.map(map).filter(keep).map(last);

export const answers = {
  generator: (start, callbacks) => chain(Readable.from(start()), callbacks).reduce(add, 0),
  async forAwait(start, callbacks) {
    let sum = 0;
    for await (const value of chain(Readable.from(start()), callbacks)) sum += value;
    return sum;
  },
  iterator: (start, callbacks) => chain(Readable.from(start()), callbacks).reduce(add, 0),
  tenStages(start, { maps, keeps }) {
    let stage = Readable.from(start());
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.reduce(add, 0);
  },
  flatten: (pages, callbacks) =>
    chain(
      Readable.from(pages()).flatMap((page) => page),
      callbacks,
    ).reduce(add, 0),
  mapper: (array, map) => Readable.from(array).map(map).reduce(add, 0),
  mapper8: (array, map) => Readable.from(array).map(map, { concurrency: 8 }).toArray(),
  plain: (array, { map }) => Readable.from(array).map(map).reduce(add, 0),
};
