/** The methods of Array: each stage makes an array, none can stop early. */
export const answers = {
  mapFilterSum: (array, { map, keep }) =>
    array
      .map(map)
      .filter(keep)
      .reduce((a, b) => a + b, 0),
  mapFilterToArray: (array, { map, keep }) => array.map(map).filter(keep),
  mapToArray: (array, { map }) => array.map(map),
  mapFilterTake: (array, { map, keep }) => array.map(map).filter(keep).slice(0, 10),
  tenStages(array, { maps, keeps }) {
    let stage = array;
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return stage.reduce((a, b) => a + b, 0);
  },
  flatMap: (array, { expand }) => array.flatMap(expand).reduce((a, b) => a + b, 0),
  find: (array, { map, keep }) => array.map(map).find(keep),
  range: (end, { map, keep }) =>
    Array.from({ length: end }, (_, i) => i)
      .map(map)
      .filter(keep)
      .reduce((a, b) => a + b, 0),
  setSource: (set, { map, keep }) =>
    [...set]
      .map(map)
      .filter(keep)
      .reduce((a, b) => a + b, 0),
  mapSource: (source, { map, keep }) =>
    [...source]
      .map(map)
      .filter(keep)
      .reduce((a, b) => a + b, 0),
  generatorSource: (start, { map, keep }) =>
    [...start()]
      .map(map)
      .filter(keep)
      .reduce((a, b) => a + b, 0),
  concat: ([a, b, c], { map, keep }) =>
    a
      .concat(b, c)
      .map(map)
      .filter(keep)
      .reduce((x, y) => x + y, 0),
  sortByTake: (array, { key }) =>
    array
      .slice()
      .sort((a, b) => key(a) - key(b))
      .slice(0, 10),
  sortBy: (array, { key }) => array.slice().sort((a, b) => key(a) - key(b)),
  distinct: (array) => [...new Set(array)],
  csvLike: (array, { isData, parse, isWanted, price }) =>
    array
      .filter(isData)
      .map(parse)
      .filter(isWanted)
      .map(price)
      .reduce((a, b) => a + b, 0),
  forOf(array, { map, keep }) {
    let sum = 0;
    for (const value of array.map(map).filter(keep)) sum += value;
    return sum;
  },
};
