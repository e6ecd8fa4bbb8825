/** itertools-ts: its fluent class. */
import { Stream } from 'itertools-ts';

export const answers = {
  map: (array) =>
    Stream.of(array)
      .map((v) => v * 3 + 1)
      .toArray(),
  filter: (array) =>
    Stream.of(array)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  mapFilter: (array) =>
    Stream.of(array)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  filterMap: (array) =>
    Stream.of(array)
      .map((v) => (v % 3 === 0 ? undefined : v * 2 + 1))
      .filter((v) => v !== undefined)
      .toArray(),
  flatMap: (array) =>
    Stream.of(array)
      .flatMap((v) => [v, v + 1])
      .toArray(),
  flatten: (array) => Stream.of(array).flatten().toArray(),
  tap(array) {
    let sum = 0;
    const result = Stream.of(array)
      .peek((v) => {
        sum += v;
      })
      .filter((v) => (v & 1) === 0)
      .toArray();
    return [result, sum];
  },
  enumerate: (array) => Stream.of(array).enumerate().toArray(),
  scan: (array) => Stream.of(array).runningTotal().toArray(),

  mapFilterTake: (array) =>
    Stream.of(array)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .limit(4)
      .toArray(),
  dropMap: (array) =>
    Stream.of(array)
      .skip(1)
      .map((v) => v * 3 + 1)
      .toArray(),
  take: (array) => Stream.of(array).limit(20).toArray(),
  takeWhile: (array) =>
    Stream.of(array)
      .takeWhile((v) => v < 20)
      .toArray(),
  dropWhile: (array) =>
    Stream.of(array)
      .dropWhile((v) => v < 2)
      .toArray(),
  slice: (array) => Stream.of(array).slice(1, 19).toArray(),

  distinct: (array) => Stream.of(array).distinct().toArray(),
  distinctBy: (array) =>
    Stream.of(array)
      .distinct((person) => person.city)
      .toArray(),
  chunks: (array) => Stream.of(array).chunkwise(2).toArray(),
  windows: (array) => Stream.of(array).pairwise().toArray(),
  groupBy: (array) =>
    Stream.of(array)
      .groupBy((person) => person.city)
      .map(([city, group]) => `${city} ${group.length}`)
      .toArray(),

  sort: (array) =>
    Stream.of(array)
      .sort((a, b) => a - b)
      .toArray(),
  sortBy: (array) =>
    Stream.of(array)
      .sort((a, b) => a.age - b.age)
      .toArray(),
  sortByTake: (array) =>
    Stream.of(array)
      .sort((a, b) => a.age - b.age)
      .limit(2)
      .toArray(),

  concat: ([a, b]) => Stream.of(a).chainWith(b).toArray(),
  zip: ([a, b]) => Stream.of(a).zipWith(b).toArray(),
  prependAppend: (array) => Stream.of([-1]).chainWith(array, [-2]).toArray(),
  product: (array) => Stream.of(array).cartesianProductWith(['a', 'b']).toArray(),
  union: ([a, b]) => Stream.of(a).unionWith(b).toArray(),
  intersection: ([a, b]) => Stream.of(a).intersectionWith(b).toArray(),
  cycleTake: (array) => Stream.ofCycle(array).limit(20).toArray(),

  toArray: (array) => Stream.of(array).toArray(),
  toSet: (array) =>
    Stream.of(array)
      .map((v) => v % 7)
      .toSet(),
  toMap: (array) =>
    Stream.of(array)
      .map((person) => [person.id, person])
      .toMap(),
  toObject: (array) => Object.fromEntries(Stream.of(array).map((person) => [person.name, person])),
  toGroups: (array) =>
    Stream.of(array)
      .groupBy((person) => person.city)
      .toMap(),
  countBy: (array) =>
    Stream.of(array)
      .groupBy((person) => person.city)
      .map(([city, group]) => [city, group.length])
      .toMap(),

  reduce: (array) => Stream.of(array).toValue((hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => Stream.of(array).toSum(),
  mapSum: (array) =>
    Stream.of(array)
      .map((v) => v * 3 + 1)
      .toSum(),
  mean: (array) => Stream.of(array).toAverage(),
  filterCount: (array) =>
    Stream.of(array)
      .filter((v) => (v & 1) === 0)
      .toCount(),
  min: (array) => Stream.of(array).toMin(),
  maxBy: (array) => Stream.of(array).toMax((person) => person.age),

  some: (array) => Stream.of(array).anyMatch((v) => v >= 20),
  every: (array) => Stream.of(array).allMatch((v) => v < 20),
  first: (array) => Stream.of(array).toFirst(),
  last: (array) => Stream.of(array).toLast(),

  forOf(array) {
    let sum = 0;
    for (const value of Stream.of(array)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0))
      sum += value;
    return sum;
  },
  spread: (array) => [...Stream.of(array).map((v) => v * 3 + 1)],

  setMapFilter: (set) =>
    Stream.of(set)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  setFilterSum: (set) =>
    Stream.of(set)
      .filter((v) => (v & 1) === 0)
      .toSum(),
  mapMapFilter: (map) =>
    Stream.of(map)
      .filter(([, value]) => (value & 1) === 0)
      .map(([key]) => key)
      .toArray(),
  mapToMap: (map) =>
    Stream.of(map)
      .map(([key, value]) => [key, value + 1])
      .toMap(),
  stringMapFilter: (string) =>
    Stream.of(string)
      .filter((char) => char !== 'e')
      .map((char) => char.toUpperCase())
      .toArray(),
  stringFilterCount: (string) =>
    Stream.of(string)
      .filter((char) => char === 'e')
      .toCount(),
  generatorMapFilter: (start) =>
    Stream.of(start())
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  generatorTake: (start) =>
    Stream.of(start())
      .map((v) => v * 3 + 1)
      .limit(20)
      .toArray(),
  rangeMapFilter: (end) =>
    Stream.ofCount(0)
      .limit(end)
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .toArray(),
  rangeMapSum: (end) =>
    Stream.ofCount(0)
      .limit(end)
      .map((v) => v * v)
      .toSum(),
};
