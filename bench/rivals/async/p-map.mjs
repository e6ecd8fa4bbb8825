import pMap from 'p-map';

export const answers = {
  async mapper(array, map) {
    let sum = 0;
    for (const value of await pMap(array, map, { concurrency: 1 })) sum += value;
    return sum;
  },
  mapper8: (array, map) => pMap(array, map, { concurrency: 8 }),
};
