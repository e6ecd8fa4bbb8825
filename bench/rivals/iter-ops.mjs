import {
  concat,
  distinct,
  filter,
  flatMap,
  map as mapped,
  page,
  pipe,
  reduce,
  take,
  toArray,
  zip,
} from 'iter-ops';

const total = () => reduce((a, b) => a + b, 0);

export const answers = {
  mapFilterSum: (array, { map, keep }) => pipe(array, mapped(map), filter(keep), total()).first,
  mapFilterToArray: (array, { map, keep }) => pipe(array, mapped(map), filter(keep), toArray()).first,
  mapToArray: (array, { map }) => pipe(array, mapped(map), toArray()).first,
  mapFilterTake: (array, { map, keep }) => pipe(array, mapped(map), filter(keep), take(10), toArray()).first,
  tenStages(array, { maps, keeps }) {
    let stage = array;
    for (let i = 0; i < 5; i++) stage = pipe(stage, mapped(maps[i]), filter(keeps[i]));
    return pipe(stage, total()).first;
  },
  flatMap: (array, { expand }) => pipe(array, flatMap(expand), total()).first,
  find: (array, { map, keep }) => pipe(array, mapped(map), filter(keep)).first,
  setSource: (set, { map, keep }) => pipe(set, mapped(map), filter(keep), total()).first,
  mapSource: (source, { map, keep }) => pipe(source, mapped(map), filter(keep), total()).first,
  generatorSource: (start, { map, keep }) => pipe(start(), mapped(map), filter(keep), total()).first,
  chunks: (array, { size, map }) => pipe(array, page(size), mapped(map), total()).first,
  zip: ([left, right], { map }) => pipe(left, zip(right), mapped(map), total()).first,
  concat: ([a, b, c], { map, keep }) => pipe(a, concat(b, c), mapped(map), filter(keep), total()).first,
  distinct: (array) => pipe(array, distinct(), toArray()).first,
  csvLike: (array, { isData, parse, isWanted, price }) =>
    pipe(array, filter(isData), mapped(parse), filter(isWanted), mapped(price), total()).first,
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of pipe(array, mapped(map), filter(keep))) sum += value;
    return sum;
  },
};
