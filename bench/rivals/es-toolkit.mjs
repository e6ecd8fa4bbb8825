/** Functions over arrays. Map and filter are left to the methods of Array: what needs nothing else is not asked here. */
import { chunk, groupBy, sortBy, sum, uniq, windowed, zip } from 'es-toolkit';

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(array.map(map).filter(keep)),
  flatMap: (array, { expand }) => sum(array.flatMap(expand)),
  chunks: (array, { size, map }) => sum(chunk(array, size).map(map)),
  windows: (array, { map }) => sum(windowed(array, 3).map(map)),
  zip: ([left, right], { map }) => sum(zip(left, right).map(map)),
  sortByTake: (array, { key }) => sortBy(array, [key]).slice(0, 10),
  sortBy: (array, { key }) => sortBy(array, [key]),
  distinct: (array) => uniq(array),
  groups: (array, { key }) => groupBy(array, key),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(array.filter(isData).map(parse).filter(isWanted).map(price)),
};
