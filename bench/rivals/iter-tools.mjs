import * as it from 'iter-tools';

const sum = (iterable) => it.reduce(0, (a, b) => a + b, iterable);

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(it.filter(keep, it.map(map, array))),
  mapFilterToArray: (array, { map, keep }) => it.toArray(it.filter(keep, it.map(map, array))),
  mapToArray: (array, { map }) => it.toArray(it.map(map, array)),
  mapFilterTake: (array, { map, keep }) => it.toArray(it.take(10, it.filter(keep, it.map(map, array)))),
  tenStages(array, { maps, keeps }) {
    let stage = array;
    for (let i = 0; i < 5; i++) stage = it.filter(keeps[i], it.map(maps[i], stage));
    return sum(stage);
  },
  flatMap: (array, { expand }) => sum(it.flatMap(expand, array)),
  find: (array, { map, keep }) => it.find(keep, it.map(map, array)),
  range: (end, { map, keep }) => sum(it.filter(keep, it.map(map, it.range(0, end)))),
  setSource: (set, { map, keep }) => sum(it.filter(keep, it.map(map, set))),
  mapSource: (source, { map, keep }) => sum(it.filter(keep, it.map(map, source))),
  generatorSource: (start, { map, keep }) => sum(it.filter(keep, it.map(map, start()))),
  chunks: (array, { size, map }) => sum(it.map((part) => map([...part]), it.batch(size, array))),
  zip: ([left, right], { map }) => sum(it.map(map, it.zip(left, right))),
  concat: (parts, { map, keep }) => sum(it.filter(keep, it.map(map, it.concat(...parts)))),
  sortByTake: (array, { key }) => it.toArray(it.takeSorted(10, (a, b) => key(b) - key(a), array)).reverse(),
  distinct: (array) => it.toArray(it.distinct((value) => value, array)),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(it.map(price, it.filter(isWanted, it.map(parse, it.filter(isData, array))))),
  forOf(array, { map, keep }) {
    let total = 0;
    for (const value of it.filter(keep, it.map(map, array))) total += value;
    return total;
  },
};
