import * as l from 'lfi';

export const answers = {
  mapFilterSum: (array, { map, keep }) => l.sum(l.filter(keep, l.map(map, array))),
  mapFilterToArray: (array, { map, keep }) => l.reduce(l.toArray(), l.filter(keep, l.map(map, array))),
  mapToArray: (array, { map }) => l.reduce(l.toArray(), l.map(map, array)),
  mapFilterTake: (array, { map, keep }) =>
    l.reduce(l.toArray(), l.take(10, l.filter(keep, l.map(map, array)))),
  tenStages(array, { maps, keeps }) {
    let stage = array;
    for (let i = 0; i < 5; i++) stage = l.filter(keeps[i], l.map(maps[i], stage));
    return l.sum(stage);
  },
  flatMap: (array, { expand }) => l.sum(l.flatMap(expand, array)),
  find: (array, { map, keep }) => l.get(l.find(keep, l.map(map, array))),
  range: (end, { map, keep }) => l.sum(l.filter(keep, l.map(map, l.rangeUntil(0, end)))),
  setSource: (set, { map, keep }) => l.sum(l.filter(keep, l.map(map, set))),
  mapSource: (source, { map, keep }) => l.sum(l.filter(keep, l.map(map, source))),
  generatorSource: (start, { map, keep }) => l.sum(l.filter(keep, l.map(map, start()))),
  chunks: (array, { size, map }) => l.sum(l.map(map, l.chunk(size, array))),
  windows: (array, { map }) => l.sum(l.map(map, l.window(3, array))),
  zip: ([left, right], { map }) => l.sum(l.map(map, l.zip(left, right))),
  concat: (parts, { map, keep }) => l.sum(l.filter(keep, l.map(map, l.concat(...parts)))),
  distinct: (array) => l.reduce(l.toArray(), l.unique(array)),
  groups: (array, { key }) =>
    l.reduce(
      l.toGrouped(l.toArray(), l.toMap()),
      l.map((value) => [key(value), value], array),
    ),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    l.sum(l.map(price, l.filter(isWanted, l.map(parse, l.filter(isData, array))))),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of l.filter(keep, l.map(map, array))) sum += value;
    return sum;
  },
};
