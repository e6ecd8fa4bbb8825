/** itertools-ts: its functions, called one in another. Its fluent class, `Stream`, takes up to six times as long over three elements. */
import { infinite, math, multi, reduce, set, single, Stream, summary, transform } from 'itertools-ts';

const { toArray, toMap, toSet } = transform;

export const answers = {
  map: (array) => toArray(single.map(array, (v) => v * 3 + 1)),
  filter: (array) => toArray(single.filter(array, (v) => (v & 1) === 0)),
  mapFilter: (array) =>
    toArray(
      single.filter(
        single.map(array, (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
    ),
  filterMap: (array) =>
    toArray(
      single.filter(
        single.map(array, (v) => (v % 3 === 0 ? undefined : v * 2 + 1)),
        (v) => v !== undefined,
      ),
    ),
  flatMap: (array) => toArray(single.flatMap(array, (v) => [v, v + 1])),
  flatten: (array) => toArray(single.flatten(array)),
  tap(array) {
    let sum = 0;
    const tapped = single.map(array, (v) => {
      sum += v;
      return v;
    });
    return [toArray(single.filter(tapped, (v) => (v & 1) === 0)), sum];
  },
  enumerate: (array) => toArray(single.enumerate(array)),
  scan: (array) => toArray(math.runningTotal(array)),

  mapFilterTake: (array) =>
    toArray(
      single.limit(
        single.filter(
          single.map(array, (v) => v * 3 + 1),
          (v) => (v & 1) === 0,
        ),
        4,
      ),
    ),
  dropMap: (array) => toArray(single.map(single.skip(array, 1), (v) => v * 3 + 1)),
  take: (array) => toArray(single.limit(array, 20)),
  takeWhile: (array) => toArray(single.takeWhile(array, (v) => v < 20)),
  dropWhile: (array) => toArray(single.dropWhile(array, (v) => v < 2)),
  slice: (array) => toArray(single.slice(array, 1, 19)),

  distinct: (array) => toArray(set.distinct(array)),
  distinctBy: (array) => toArray(set.distinct(array, (person) => person.city)),
  chunks: (array) => toArray(single.chunkwise(array, 2)),
  windows: (array) => toArray(single.pairwise(array)),
  groupBy: (array) =>
    toArray(
      single.map(
        single.groupBy(array, (person) => person.city),
        ([city, group]) => `${city} ${group.length}`,
      ),
    ),

  sort: (array) => toArray(single.sort(array, (a, b) => a - b)),
  sortBy: (array) => toArray(single.sort(array, (a, b) => a.age - b.age)),
  sortByTake: (array) =>
    toArray(
      single.limit(
        single.sort(array, (a, b) => a.age - b.age),
        2,
      ),
    ),

  concat: ([a, b]) => toArray(multi.chain(a, b)),
  zip: ([a, b]) => toArray(multi.zip(a, b)),
  prependAppend: (array) => toArray(multi.chain([-1], array, [-2])),
  product: (array) => toArray(set.cartesianProduct(array, ['a', 'b'])),
  union: ([a, b]) => toArray(set.union(a, b)),
  intersection: ([a, b]) => toArray(set.intersection(a, b)),
  cycleTake: (array) => toArray(single.limit(infinite.cycle(array), 20)),

  // Of an array `transform.toArray` gives that array itself, no copy.
  toArray: (array) => Stream.of(array).toArray(),
  toSet: (array) => toSet(single.map(array, (v) => v % 7)),
  toMap: (array) => toMap(single.map(array, (person) => [person.id, person])),
  toObject: (array) => Object.fromEntries(single.map(array, (person) => [person.name, person])),
  toGroups: (array) => toMap(single.groupBy(array, (person) => person.city)),
  countBy: (array) =>
    toMap(
      single.map(
        single.groupBy(array, (person) => person.city),
        ([city, group]) => [city, group.length],
      ),
    ),

  reduce: (array) => reduce.toValue(array, (hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => reduce.toSum(array),
  mapSum: (array) => reduce.toSum(single.map(array, (v) => v * 3 + 1)),
  mean: (array) => reduce.toAverage(array),
  filterCount: (array) => reduce.toCount(single.filter(array, (v) => (v & 1) === 0)),
  min: (array) => reduce.toMin(array),
  maxBy: (array) => reduce.toMax(array, (person) => person.age),

  some: (array) => summary.anyMatch(array, (v) => v >= 20),
  every: (array) => summary.allMatch(array, (v) => v < 20),
  first: (array) => reduce.toFirst(array),
  last: (array) => reduce.toLast(array),

  forOf(array) {
    let sum = 0;
    for (const value of single.filter(
      single.map(array, (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    ))
      sum += value;
    return sum;
  },
  spread: (array) => [...single.map(array, (v) => v * 3 + 1)],

  setMapFilter: (values) =>
    toArray(
      single.filter(
        single.map(values, (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
    ),
  setFilterSum: (values) => reduce.toSum(single.filter(values, (v) => (v & 1) === 0)),
  mapMapFilter: (map) =>
    toArray(
      single.map(
        single.filter(map, ([, value]) => (value & 1) === 0),
        ([key]) => key,
      ),
    ),
  mapToMap: (map) => toMap(single.map(map, ([key, value]) => [key, value + 1])),
  stringMapFilter: (string) =>
    toArray(
      single.map(
        single.filter(string, (char) => char !== 'e'),
        (char) => char.toUpperCase(),
      ),
    ),
  stringFilterCount: (string) => reduce.toCount(single.filter(string, (char) => char === 'e')),
  generatorMapFilter: (start) =>
    toArray(
      single.filter(
        single.map(start(), (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
    ),
  generatorTake: (start) =>
    toArray(
      single.limit(
        single.map(start(), (v) => v * 3 + 1),
        20,
      ),
    ),
  rangeMapFilter: (end) =>
    toArray(
      single.filter(
        single.map(single.limit(infinite.count(0), end), (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
    ),
  rangeMapSum: (end) => reduce.toSum(single.map(single.limit(infinite.count(0), end), (v) => v * v)),
};
