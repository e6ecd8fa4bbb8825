import * as s from 'streaming-iterables';

const add = (a, b) => a + b;
const sum = (source) => s.reduce(add, 0, source);
const chain = (source, { map, keep, last }) => s.map(last, s.filter(keep, s.map(map, source)));

export const answers = {
  generator: (start, callbacks) => sum(chain(start(), callbacks)),
  async forAwait(start, callbacks) {
    let total = 0;
    for await (const value of chain(start(), callbacks)) total += value;
    return total;
  },
  iterator: (start, callbacks) => sum(chain(start(), callbacks)),
  tenStages(start, { maps, keeps }) {
    let stage = start();
    for (let i = 0; i < 5; i++) stage = s.filter(keeps[i], s.map(maps[i], stage));
    return sum(stage);
  },
  flatten: (pages, callbacks) => sum(chain(s.flatten(pages()), callbacks)),
  mapper: (array, map) => sum(s.map(map, array)),
  mapper8: (array, map) => s.collect(s.parallelMap(8, map, array)),
  merge: (starts) => sum(s.parallelMerge(...starts.map((start) => start()))),
  plain: (array, { map }) => sum(s.map(map, array)),
};
