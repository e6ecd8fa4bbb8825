import * as l from 'lfi';

const add = (a, b) => a + b;
const chain = (source, { map, keep, last }) => l.mapAsync(last, l.filterAsync(keep, l.mapAsync(map, source)));

export const answers = {
  generator: (start, callbacks) => l.sumAsync(chain(start(), callbacks)),
  async forAwait(start, callbacks) {
    let sum = 0;
    for await (const value of chain(start(), callbacks)) sum += value;
    return sum;
  },
  iterator: (start, callbacks) => l.sumAsync(chain(start(), callbacks)),
  tenStages(start, { maps, keeps }) {
    let stage = start();
    for (let i = 0; i < 5; i++) stage = l.filterAsync(keeps[i], l.mapAsync(maps[i], stage));
    return l.sumAsync(stage);
  },
  flatten: (pages, callbacks) => l.sumAsync(chain(l.flattenAsync(pages()), callbacks)),
  mapper: (array, map) => l.sumAsync(l.mapAsync(map, l.asAsync(array))),
  merge: (starts) => l.sumConcur(l.concatConcur(...starts.map((start) => l.asConcur(start())))),
  plain: (array, { map }) => l.getAsync(l.reduceAsync(add, l.mapAsync(map, l.asAsync(array)))),
};
