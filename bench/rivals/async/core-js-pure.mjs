/** The proposal's helpers of async iterators. */
import AsyncIterator from 'core-js-pure/actual/async-iterator/index.js';

const add = (a, b) => a + b;
const chain = (source, { map, keep, last }) => source.map(map).filter(keep).map(last);

export const answers = {
  generator: (start, callbacks) => chain(AsyncIterator.from(start()), callbacks).reduce(add, 0),
  async forAwait(start, callbacks) {
    let sum = 0;
    for await (const value of chain(AsyncIterator.from(start()), callbacks)) sum += value;
    return sum;
  },
  iterator: (start, callbacks) => chain(AsyncIterator.from(start()), callbacks).reduce(add, 0),
  tenStages(start, { maps, keeps }) {
    let stage = AsyncIterator.from(start());
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.reduce(add, 0);
  },
  flatten: (pages, callbacks) =>
    chain(
      AsyncIterator.from(pages()).flatMap((page) => page),
      callbacks,
    ).reduce(add, 0),
  mapper: (array, map) => AsyncIterator.from(array).map(map).reduce(add, 0),
  plain: (array, { map }) => AsyncIterator.from(array).map(map).reduce(add, 0),
};
