/** Each a package of its own: it-map, it-filter, it-merge, it-parallel. What they give is left through `for await`. */
import filter from 'it-filter';
import map from 'it-map';
import merge from 'it-merge';
import parallel from 'it-parallel';

const chain = (source, callbacks) => map(filter(map(source, callbacks.map), callbacks.keep), callbacks.last);

async function sum(source) {
  let total = 0;
  for await (const value of source) total += value;
  return total;
}

export const answers = {
  generator: (start, callbacks) => sum(chain(start(), callbacks)),
  forAwait: (start, callbacks) => sum(chain(start(), callbacks)),
  iterator: (start, callbacks) => sum(chain(start(), callbacks)),
  tenStages(start, { maps, keeps }) {
    let stage = start();
    for (let i = 0; i < 5; i++) stage = filter(map(stage, maps[i]), keeps[i]);
    return sum(stage);
  },
  mapper: (array, mapper) => sum(map(array, mapper)),
  async mapper8(array, mapper) {
    const calls = map(array, (value) => () => mapper(value));
    const result = [];
    for await (const value of parallel(calls, { concurrency: 8, ordered: true })) result.push(value);
    return result;
  },
  merge: (starts) => sum(merge(...starts.map((start) => start()))),
  /** Over an array and a plain mapper, it-map gives a plain generator. */
  async plain(array, callbacks) {
    let total = 0;
    for (const value of map(array, callbacks.map)) total += value;
    return total;
  },
};
