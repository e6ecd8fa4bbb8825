import * as rx from 'rxjs';

const add = (a, b) => a + b;

/** Its sources here are synchronous: the value is there when `subscribe` comes back. */
function last(observable) {
  let result;
  observable.subscribe((value) => (result = value));
  return result;
}

const sum = (observable) => last(observable.pipe(rx.reduce(add, 0)));

export const answers = {
  mapFilterSum: (array, { map, keep }) => sum(rx.from(array).pipe(rx.map(map), rx.filter(keep))),
  mapFilterToArray: (array, { map, keep }) =>
    last(rx.from(array).pipe(rx.map(map), rx.filter(keep), rx.toArray())),
  mapToArray: (array, { map }) => last(rx.from(array).pipe(rx.map(map), rx.toArray())),
  mapFilterTake: (array, { map, keep }) =>
    last(rx.from(array).pipe(rx.map(map), rx.filter(keep), rx.take(10), rx.toArray())),
  tenStages(array, { maps, keeps }) {
    let stage = rx.from(array);
    for (let i = 0; i < 5; i++) stage = stage.pipe(rx.map(maps[i]), rx.filter(keeps[i]));
    return sum(stage);
  },
  flatMap: (array, { expand }) => sum(rx.from(array).pipe(rx.mergeMap(expand))),
  find: (array, { map, keep }) => last(rx.from(array).pipe(rx.map(map), rx.find(keep))),
  range: (end, { map, keep }) => sum(rx.range(0, end).pipe(rx.map(map), rx.filter(keep))),
  setSource: (set, { map, keep }) => sum(rx.from(set).pipe(rx.map(map), rx.filter(keep))),
  mapSource: (source, { map, keep }) => sum(rx.from(source).pipe(rx.map(map), rx.filter(keep))),
  generatorSource: (start, { map, keep }) => sum(rx.from(start()).pipe(rx.map(map), rx.filter(keep))),
  chunks: (array, { size, map }) => sum(rx.from(array).pipe(rx.bufferCount(size), rx.map(map))),
  windows: (array, { map }) =>
    sum(
      rx.from(array).pipe(
        rx.bufferCount(3, 1),
        rx.filter((window) => window.length === 3),
        rx.map(map),
      ),
    ),
  zip: ([left, right], { map }) => sum(rx.zip(left, right).pipe(rx.map(map))),
  concat: (parts, { map, keep }) => sum(rx.concat(...parts).pipe(rx.map(map), rx.filter(keep))),
  distinct: (array) => last(rx.from(array).pipe(rx.distinct(), rx.toArray())),
  csvLike: (array, { isData, parse, isWanted, price }) =>
    sum(rx.from(array).pipe(rx.filter(isData), rx.map(parse), rx.filter(isWanted), rx.map(price))),
};
