import { from, merge, sum } from 'ix/asynciterable';
import * as op from 'ix/asynciterable/operators';

const chain = (source, { map, keep, last }) => from(source).pipe(op.map(map), op.filter(keep), op.map(last));

export const answers = {
  generator: (start, callbacks) => sum(chain(start(), callbacks)),
  async forAwait(start, callbacks) {
    let total = 0;
    for await (const value of chain(start(), callbacks)) total += value;
    return total;
  },
  iterator: (start, callbacks) => sum(chain(start(), callbacks)),
  tenStages(start, { maps, keeps }) {
    let stage = from(start());
    for (let i = 0; i < 5; i++) stage = stage.pipe(op.map(maps[i]), op.filter(keeps[i]));
    return sum(stage);
  },
  flatten: (pages, callbacks) => sum(chain(from(pages()).pipe(op.concatMap((page) => page)), callbacks)),
  mapper: (array, map) => sum(from(array).pipe(op.map(map))),
  merge: (starts) => sum(merge(...starts.map((start) => start()))),
  async plain(array, { map }) {
    return sum(from(array).pipe(op.map(map)));
  },
};
