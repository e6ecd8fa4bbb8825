import { iterate } from 'iterare';

const add = (a, b) => a + b;

export const answers = {
  mapFilterSum: (array, { map, keep }) => iterate(array).map(map).filter(keep).reduce(add, 0),
  mapFilterToArray: (array, { map, keep }) => iterate(array).map(map).filter(keep).toArray(),
  mapToArray: (array, { map }) => iterate(array).map(map).toArray(),
  mapFilterTake: (array, { map, keep }) => iterate(array).map(map).filter(keep).take(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = iterate(array);
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.reduce(add, 0);
  },
  flatMap: (array, { expand }) => iterate(array).map(expand).flatten().reduce(add, 0),
  find: (array, { map, keep }) => iterate(array).map(map).find(keep),
  setSource: (set, { map, keep }) => iterate(set).map(map).filter(keep).reduce(add, 0),
  mapSource: (source, { map, keep }) => iterate(source).map(map).filter(keep).reduce(add, 0),
  generatorSource: (start, { map, keep }) => iterate(start()).map(map).filter(keep).reduce(add, 0),
  concat: ([a, b, c], { map, keep }) => iterate(a).concat(b).concat(c).map(map).filter(keep).reduce(add, 0),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    iterate(array).filter(isData).map(parse).filter(isWanted).map(price).reduce(add, 0),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of iterate(array).map(map).filter(keep)) sum += value;
    return sum;
  },
};
