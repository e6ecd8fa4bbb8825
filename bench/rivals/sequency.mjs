import sequency from 'sequency';

const { asSequence, range } = sequency;

export const answers = {
  mapFilterSum: (array, { map, keep }) => asSequence(array).map(map).filter(keep).sum(),
  mapFilterToArray: (array, { map, keep }) => asSequence(array).map(map).filter(keep).toArray(),
  mapToArray: (array, { map }) => asSequence(array).map(map).toArray(),
  mapFilterTake: (array, { map, keep }) => asSequence(array).map(map).filter(keep).take(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = asSequence(array);
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.sum();
  },
  flatMap: (array, { expand }) =>
    asSequence(array)
      .flatMap((value) => asSequence(expand(value)))
      .sum(),
  find: (array, { map, keep }) => asSequence(array).map(map).find(keep),
  range: (end, { map, keep }) =>
    range(0, end - 1)
      .map(map)
      .filter(keep)
      .sum(),
  setSource: (set, { map, keep }) => asSequence(set).map(map).filter(keep).sum(),
  mapSource: (source, { map, keep }) => asSequence(source).map(map).filter(keep).sum(),
  generatorSource: (start, { map, keep }) => asSequence(start()).map(map).filter(keep).sum(),
  chunks: (array, { size, map }) => asSequence(asSequence(array).chunk(size)).map(map).sum(),
  zip: ([left, right], { map }) => asSequence(left).zip(asSequence(right)).map(map).sum(),
  concat: ([a, b, c], { map, keep }) => asSequence(a).plus(b).plus(c).map(map).filter(keep).sum(),
  sortByTake: (array, { key }) => asSequence(array).sortedBy(key).take(10).toArray(),
  sortBy: (array, { key }) => asSequence(array).sortedBy(key).toArray(),
  distinct: (array) => asSequence(array).distinct().toArray(),
  groups: (array, { key }) => asSequence(array).groupBy(key),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    asSequence(array).filter(isData).map(parse).filter(isWanted).map(price).sum(),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of asSequence(array).map(map).filter(keep).asIterable()) sum += value;
    return sum;
  },
};
