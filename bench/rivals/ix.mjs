import { concat, find, from, range, sum, toArray, zip } from 'ix/iterable';
import * as op from 'ix/iterable/operators';

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(from(array).pipe(op.map(map), op.filter(keep))),
  mapFilterToArray: (array, { map, keep }) => toArray(from(array).pipe(op.map(map), op.filter(keep))),
  mapToArray: (array, { map }) => toArray(from(array).pipe(op.map(map))),
  mapFilterTake: (array, { map, keep }) =>
    toArray(from(array).pipe(op.map(map), op.filter(keep), op.take(10))),
  tenStages(array, { maps, keeps }) {
    let stage = from(array);
    for (let i = 0; i < 5; i++) stage = stage.pipe(op.map(maps[i]), op.filter(keeps[i]));
    return sum(stage);
  },
  flatMap: (array, { expand }) => sum(from(array).pipe(op.flatMap(expand))),
  find: (array, { map, keep }) => find(from(array).pipe(op.map(map)), { predicate: keep }),
  range: (end, { map, keep }) => sum(range(0, end).pipe(op.map(map), op.filter(keep))),
  setSource: (set, { map, keep }) => sum(from(set).pipe(op.map(map), op.filter(keep))),
  mapSource: (source, { map, keep }) => sum(from(source).pipe(op.map(map), op.filter(keep))),
  generatorSource: (start, { map, keep }) => sum(from(start()).pipe(op.map(map), op.filter(keep))),
  chunks: (array, { size, map }) => sum(from(array).pipe(op.buffer(size), op.map(map))),
  zip: ([left, right], { map }) => sum(zip(left, right).pipe(op.map(map))),
  concat: (parts, { map, keep }) => sum(concat(...parts).pipe(op.map(map), op.filter(keep))),
  sortByTake: (array, { key }) => toArray(from(array).pipe(op.orderBy(key), op.take(10))),
  sortBy: (array, { key }) => toArray(from(array).pipe(op.orderBy(key))),
  distinct: (array) => toArray(from(array).pipe(op.distinct())),
  groups: (array, { key }) =>
    new Map(
      from(array).pipe(
        op.groupBy(key),
        op.map((group) => [group.key, [...group]]),
      ),
    ),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(from(array).pipe(op.filter(isData), op.map(parse), op.filter(isWanted), op.map(price))),
  query: ([orders, customers], { where, foreign, primary, join, key, amount }) =>
    toArray(
      from(orders).pipe(
        op.filter(where),
        op.innerJoin(customers, foreign, primary, join),
        op.groupBy(key),
        op.map((group) => ({ country: group.key, total: sum(group, { selector: amount }) })),
        op.orderByDescending((row) => row.total),
      ),
    ),
  forOf(array, { map, keep }) {
    let total = 0;
    for (const value of from(array).pipe(op.map(map), op.filter(keep))) total += value;
    return total;
  },
};
