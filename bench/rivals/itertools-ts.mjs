import { reduce, Stream } from 'itertools-ts';

const total = (stream) => reduce.toSum(stream);

export const answers = {
  mapFilterSum: (array, { map, keep }) => Stream.of(array).map(map).filter(keep).toSum(),
  mapFilterToArray: (array, { map, keep }) => Stream.of(array).map(map).filter(keep).toArray(),
  mapToArray: (array, { map }) => Stream.of(array).map(map).toArray(),
  mapFilterTake: (array, { map, keep }) => Stream.of(array).map(map).filter(keep).limit(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = Stream.of(array);
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.toSum();
  },
  flatMap: (array, { expand }) => Stream.of(array).flatMap(expand).toSum(),
  setSource: (set, { map, keep }) => Stream.of(set).map(map).filter(keep).toSum(),
  mapSource: (source, { map, keep }) => Stream.of(source).map(map).filter(keep).toSum(),
  generatorSource: (start, { map, keep }) => Stream.of(start()).map(map).filter(keep).toSum(),
  chunks: (array, { size, map }) => Stream.of(array).chunkwise(size).map(map).toSum(),
  windows: (array, { map }) => Stream.of(array).chunkwiseOverlap(3, 2, false).map(map).toSum(),
  zip: ([left, right], { map }) => Stream.of(left).zipWith(right).map(map).toSum(),
  concat: ([a, b, c], { map, keep }) => Stream.of(a).chainWith(b, c).map(map).filter(keep).toSum(),
  sortByTake: (array, { key }) =>
    Stream.of(array)
      .sort((a, b) => key(a) - key(b))
      .limit(10)
      .toArray(),
  sortBy: (array, { key }) =>
    Stream.of(array)
      .sort((a, b) => key(a) - key(b))
      .toArray(),
  distinct: (array) => Stream.of(array).distinct().toArray(),
  groups: (array, { key }) => new Map(Stream.of(array).groupBy(key)),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    total(Stream.of(array).filter(isData).map(parse).filter(isWanted).map(price)),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of Stream.of(array).map(map).filter(keep)) sum += value;
    return sum;
  },
};
