/** Functions over arrays. What it leaves to the methods of Array is in its chains too; a row of nothing else is not asked here. */
import * as es from 'es-toolkit';

export const answers = {
  filterMap: (array) => es.compact(array.map((v) => (v % 3 === 0 ? undefined : v * 2 + 1))),
  flatMap: (array) => es.flatMap(array, (v) => [v, v + 1]),
  flatten: (array) => es.flatten(array),
  intersperse: (array) => es.flatMap(array, (v, i) => (i > 0 ? [-1, v] : [v])),

  mapFilterTake: (array) =>
    es.take(
      array.map((v) => v * 3 + 1).filter((v) => (v & 1) === 0),
      4,
    ),
  dropMap: (array) => es.drop(array, 1).map((v) => v * 3 + 1),
  take: (array) => es.take(array, 20),
  takeWhile: (array) => es.takeWhile(array, (v) => v < 20),
  dropWhile: (array) => es.dropWhile(array, (v) => v < 2),
  slice: (array) => es.drop(es.take(array, 20), 1),
  takeLast: (array) => es.takeRight(array, 2),
  dropLast: (array) => es.dropRight(array, 2),

  distinct: (array) => es.uniq(array),
  distinctBy: (array) => es.uniqBy(array, (person) => person.city),
  chunks: (array) => es.chunk(array, 2),
  windows: (array) => es.windowed(array, 2),
  chunkBy: (array) => es.chunkBy(array, (v) => v >> 2),
  groupBy: (array) =>
    Object.entries(es.groupBy(array, (person) => person.city)).map(
      ([city, group]) => `${city} ${group.length}`,
    ),

  sortBy: (array) => es.sortBy(array, [(person) => person.age]),
  sortByTake: (array) => es.take(es.sortBy(array, [(person) => person.age]), 2),

  zip: ([a, b]) => es.zip(a, b),
  product: (array) => es.cartesianProduct(array, ['a', 'b']),
  union: ([a, b]) => es.union(a, b),
  difference: ([a, b]) => es.difference(a, b),
  intersection: ([a, b]) => es.intersection(a, b),

  toArray: (array) => es.clone(array),
  toObject: (array) => es.keyBy(array, (person) => person.name),
  toGroups: (array) => es.groupBy(array, (person) => person.city),
  countBy: (array) => es.countBy(array, (person) => person.city),
  partition: (array) => es.partition(array, (v) => (v & 1) === 0),

  sum: (array) => es.sum(array),
  mapSum: (array) => es.sumBy(array, (v) => v * 3 + 1),
  mean: (array) => es.mean(array),
  min: (array) => es.minBy(array, (v) => v),
  maxBy: (array) => es.maxBy(array, (person) => person.age),

  first: (array) => es.head(array),
  last: (array) => es.last(array),
  at: (array) => es.at(array, [2])[0],

  rangeMapFilter: (end) =>
    es
      .range(end)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0),
  rangeMapSum: (end) => es.sumBy(es.range(end), (v) => v * v),
};
