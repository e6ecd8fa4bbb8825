import * as R from 'remeda';

export const answers = {
  mapFilterSum: (array, { map, keep }) => R.pipe(array, R.map(map), R.filter(keep), R.sum()),
  mapFilterToArray: (array, { map, keep }) => R.pipe(array, R.map(map), R.filter(keep)),
  mapToArray: (array, { map }) => R.pipe(array, R.map(map)),
  mapFilterTake: (array, { map, keep }) => R.pipe(array, R.map(map), R.filter(keep), R.take(10)),
  tenStages: (array, { maps, keeps }) =>
    R.pipe(
      array,
      R.map(maps[0]),
      R.filter(keeps[0]),
      R.map(maps[1]),
      R.filter(keeps[1]),
      R.map(maps[2]),
      R.filter(keeps[2]),
      R.map(maps[3]),
      R.filter(keeps[3]),
      R.map(maps[4]),
      R.filter(keeps[4]),
      R.sum(),
    ),
  flatMap: (array, { expand }) => R.pipe(array, R.flatMap(expand), R.sum()),
  find: (array, { map, keep }) => R.pipe(array, R.map(map), R.find(keep)),
  range: (end, { map, keep }) => R.pipe(R.range(0, end), R.map(map), R.filter(keep), R.sum()),
  chunks: (array, { size, map }) => R.pipe(array, R.chunk(size), R.map(map), R.sum()),
  zip: ([left, right], { map }) => R.pipe(left, R.zip(right), R.map(map), R.sum()),
  concat: ([a, b, c], { map, keep }) =>
    R.pipe(a, R.concat(b), R.concat(c), R.map(map), R.filter(keep), R.sum()),
  sortByTake: (array, { key }) => R.sortBy(R.takeFirstBy(array, 10, key), key),
  sortBy: (array, { key }) => R.sortBy(array, key),
  distinct: (array) => R.unique(array),
  groups: (array, { key }) => R.groupBy(array, key),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    R.pipe(array, R.filter(isData), R.map(parse), R.filter(isWanted), R.map(price), R.sum()),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of R.pipe(array, R.map(map), R.filter(keep))) sum += value;
    return sum;
  },
};
