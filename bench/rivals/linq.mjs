import Enumerable from 'linq';

const { from } = Enumerable;

export const answers = {
  mapFilterSum: (array, { map, keep }) => from(array).select(map).where(keep).sum(),
  mapFilterToArray: (array, { map, keep }) => from(array).select(map).where(keep).toArray(),
  mapToArray: (array, { map }) => from(array).select(map).toArray(),
  mapFilterTake: (array, { map, keep }) => from(array).select(map).where(keep).take(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = from(array);
    for (let i = 0; i < 5; i++) stage = stage.select(maps[i]).where(keeps[i]);
    return stage.sum();
  },
  flatMap: (array, { expand }) => from(array).selectMany(expand).sum(),
  find: (array, { map, keep }) => from(array).select(map).firstOrDefault(keep),
  range: (end, { map, keep }) => Enumerable.range(0, end).select(map).where(keep).sum(),
  setSource: (set, { map, keep }) => from(set).select(map).where(keep).sum(),
  mapSource: (source, { map, keep }) => from(source).select(map).where(keep).sum(),
  generatorSource: (start, { map, keep }) => from(start()).select(map).where(keep).sum(),
  chunks: (array, { size, map }) => from(array).buffer(size).select(map).sum(),
  zip: ([left, right], { map }) =>
    from(left)
      .zip(right, (a, b) => [a, b])
      .select(map)
      .sum(),
  concat: ([a, b, c], { map, keep }) => from(a).concat(b, c).select(map).where(keep).sum(),
  sortByTake: (array, { key }) => from(array).orderBy(key).take(10).toArray(),
  sortBy: (array, { key }) => from(array).orderBy(key).toArray(),
  distinct: (array) => from(array).distinct().toArray(),
  groups: (array, { key }) =>
    from(array)
      .groupBy(key)
      .toArray()
      .map((group) => [group.key(), group.toArray()]),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    from(array).where(isData).select(parse).where(isWanted).select(price).sum(),
  query: ([orders, customers], { where, foreign, primary, join, key, amount }) =>
    from(orders)
      .where(where)
      .join(customers, foreign, primary, join)
      .groupBy(key)
      .select((group) => ({ country: group.key(), total: group.sum(amount) }))
      .orderByDescending((row) => row.total)
      .toArray(),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of from(array).select(map).where(keep)) sum += value;
    return sum;
  },
};
