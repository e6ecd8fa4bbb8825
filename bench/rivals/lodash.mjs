import _ from 'lodash';

export const answers = {
  mapFilterSum: (array, { map, keep }) => _(array).map(map).filter(keep).sum(),
  mapFilterToArray: (array, { map, keep }) => _(array).map(map).filter(keep).value(),
  mapToArray: (array, { map }) => _(array).map(map).value(),
  mapFilterTake: (array, { map, keep }) => _(array).map(map).filter(keep).take(10).value(),
  tenStages(array, { maps, keeps }) {
    let stage = _(array);
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.sum();
  },
  flatMap: (array, { expand }) => _(array).flatMap(expand).sum(),
  find: (array, { map, keep }) => _(array).map(map).find(keep),
  range: (end, { map, keep }) => _.chain(_.range(end)).map(map).filter(keep).sum().value(),
  chunks: (array, { size, map }) => _(array).chunk(size).map(map).sum(),
  zip: ([left, right], { map }) => _.chain(_.zip(left, right)).map(map).sum().value(),
  concat: ([a, b, c], { map, keep }) => _(a).concat(b, c).map(map).filter(keep).sum(),
  sortByTake: (array, { key }) => _(array).sortBy(key).take(10).value(),
  sortBy: (array, { key }) => _(array).sortBy(key).value(),
  distinct: (array) => _(array).uniq().value(),
  groups: (array, { key }) => _(array).groupBy(key).value(),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    _(array).filter(isData).map(parse).filter(isWanted).map(price).sum(),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of _(array).map(map).filter(keep)) sum += value;
    return sum;
  },
};
