/** What the standard's iterator helpers can answer, whoever made them. Zip, chunks and concat only where there. */
const { Iterator } = globalThis;
const add = (a, b) => a + b;
const sum = (iterator) => iterator.reduce(add, 0);

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(array.values().map(map).filter(keep)),
  mapFilterToArray: (array, { map, keep }) => array.values().map(map).filter(keep).toArray(),
  mapToArray: (array, { map }) => array.values().map(map).toArray(),
  mapFilterTake: (array, { map, keep }) => array.values().map(map).filter(keep).take(10).toArray(),
  tenStages(array, { maps, keeps }) {
    let stage = array.values();
    for (let i = 0; i < 5; i++) stage = stage.map(maps[i]).filter(keeps[i]);
    return sum(stage);
  },
  flatMap: (array, { expand }) => sum(array.values().flatMap(expand)),
  find: (array, { map, keep }) => array.values().map(map).find(keep),
  setSource: (set, { map, keep }) => sum(set.values().map(map).filter(keep)),
  mapSource: (source, { map, keep }) => sum(source.entries().map(map).filter(keep)),
  generatorSource: (start, { map, keep }) => sum(Iterator.from(start()).map(map).filter(keep)),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(array.values().filter(isData).map(parse).filter(isWanted).map(price)),
  forOf(array, { map, keep }) {
    let total = 0;
    for (const value of array.values().map(map).filter(keep)) total += value;
    return total;
  },
};

if (typeof Iterator.prototype.chunks === 'function') {
  answers.chunks = (array, { size, map }) => sum(array.values().chunks(size).map(map));
}
if (typeof Iterator.prototype.windows === 'function') {
  answers.windows = (array, { map }) => sum(array.values().windows(3).map(map));
}
if (typeof Iterator.zip === 'function') {
  answers.zip = (two, { map }) => sum(Iterator.zip(two).map(map));
}
if (typeof Iterator.concat === 'function') {
  answers.concat = (parts, { map, keep }) =>
    sum(
      Iterator.concat(...parts)
        .map(map)
        .filter(keep),
    );
}
if (typeof Iterator.range === 'function') {
  answers.range = (end, { map, keep }) => sum(Iterator.range(0, end).map(map).filter(keep));
}
if (typeof globalThis.Map.groupBy === 'function') {
  answers.groups = (array, { key }) => globalThis.Map.groupBy(array, key);
}
