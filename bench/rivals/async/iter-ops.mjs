import { filter, flat, map as mapped, pipe, pipeAsync, reduce, wait } from 'iter-ops';

const total = () => reduce((a, b) => a + b, 0);
const ops = ({ map, keep, last }) => [mapped(map), filter(keep), mapped(last)];

export const answers = {
  generator: (start, callbacks) => pipe(start(), ...ops(callbacks), total()).first,
  async forAwait(start, callbacks) {
    let sum = 0;
    for await (const value of pipe(start(), ...ops(callbacks))) sum += value;
    return sum;
  },
  iterator: (start, callbacks) => pipe(start(), ...ops(callbacks), total()).first,
  tenStages(start, { maps, keeps }) {
    let stage = start();
    for (let i = 0; i < 5; i++) stage = pipe(stage, mapped(maps[i]), filter(keeps[i]));
    return pipe(stage, total()).first;
  },
  flatten: (pages, callbacks) => pipe(pages(), flat(1), ...ops(callbacks), total()).first,
  mapper: (array, map) => pipeAsync(array, mapped(map), wait(), total()).first,
  plain: (array, { map }) => pipeAsync(array, mapped(map), total()).first,
};
