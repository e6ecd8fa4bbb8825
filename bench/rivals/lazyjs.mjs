import Lazy from 'lazy.js';

export const answers = {
  mapFilterSum: (array, { map, keep }) => Lazy(array).map(map).filter(keep).sum(),
  mapFilterToArray: (array, { map, keep }) => Lazy(array).map(map).filter(keep).toArray(),
  mapToArray: (array, { map }) => Lazy(array).map(map).toArray(),
  mapFilterTake: (array, { map, keep }) => Lazy(array).map(map).filter(keep).first(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = Lazy(array);
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.sum();
  },
  flatMap: (array, { expand }) => Lazy(array).map(expand).flatten().sum(),
  find: (array, { map, keep }) => Lazy(array).map(map).find(keep),
  range: (end, { map, keep }) => Lazy.range(end).map(map).filter(keep).sum(),
  chunks: (array, { size, map }) => Lazy(array).chunk(size).map(map).sum(),
  windows: (array, { map }) => Lazy(array).consecutive(3).map(map).sum(),
  zip: ([left, right], { map }) => Lazy(left).zip(right).map(map).sum(),
  concat: ([a, b, c], { map, keep }) => Lazy(a).concat(b, c).map(map).filter(keep).sum(),
  sortByTake: (array, { key }) => Lazy(array).sortBy(key).first(10).toArray(),
  sortBy: (array, { key }) => Lazy(array).sortBy(key).toArray(),
  distinct: (array) => Lazy(array).uniq().toArray(),
  groups: (array, { key }) => Lazy(array).groupBy(key).toObject(),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    Lazy(array).filter(isData).map(parse).filter(isWanted).map(price).sum(),
};
