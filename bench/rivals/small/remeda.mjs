/** Data first, called one in another: faster over few elements than `R.pipe`, which is there for what stops early. */
import * as R from 'remeda';

export const answers = {
  map: (array) => R.map(array, (v) => v * 3 + 1),
  filter: (array) => R.filter(array, (v) => (v & 1) === 0),
  mapFilter: (array) =>
    R.filter(
      R.map(array, (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  filterMap: (array) =>
    R.filter(
      R.map(array, (v) => (v % 3 === 0 ? undefined : v * 2 + 1)),
      R.isDefined,
    ),
  flatMap: (array) => R.flatMap(array, (v) => [v, v + 1]),
  flatten: (array) => R.flat(array),
  tap(array) {
    let sum = 0;
    R.forEach(array, (v) => {
      sum += v;
    });
    return [R.filter(array, (v) => (v & 1) === 0), sum];
  },
  enumerate: (array) => R.map(array, (v, i) => [i, v]),
  scan: (array) => R.mapWithFeedback(array, (sum, v) => sum + v, 0),
  intersperse: (array) => R.flatMap(array, (v, i) => (i > 0 ? [-1, v] : [v])),

  mapFilterTake: (array) =>
    R.take(
      R.filter(
        R.map(array, (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
      4,
    ),
  dropMap: (array) => R.map(R.drop(array, 1), (v) => v * 3 + 1),
  take: (array) => R.take(array, 20),
  takeWhile: (array) => R.takeWhile(array, (v) => v < 20),
  dropWhile: (array) => R.dropWhile(array, (v) => v < 2),
  slice: (array) => R.drop(R.take(array, 20), 1),
  takeLast: (array) => R.takeLast(array, 2),
  dropLast: (array) => R.dropLast(array, 2),

  distinct: (array) => R.unique(array),
  distinctBy: (array) => R.uniqueBy(array, (person) => person.city),
  dedupe: (array) => R.filter(array, (v, i, all) => i === 0 || v !== all[i - 1]),
  chunks: (array) => R.chunk(array, 2),
  groupBy: (array) =>
    R.map(R.entries(R.groupBy(array, (person) => person.city)), ([city, group]) => `${city} ${group.length}`),

  sort: (array) => R.sort(array, (a, b) => a - b),
  sortBy: (array) => R.sortBy(array, (person) => person.age),
  sortByTake: (array) =>
    R.take(
      R.sortBy(array, (person) => person.age),
      2,
    ),
  reverse: (array) => R.reverse(array),

  concat: ([a, b]) => R.concat(a, b),
  zip: ([a, b]) => R.zip(a, b),
  prependAppend: (array) => R.concat(R.concat([-1], array), [-2]),
  product: (array) => R.flatMap(array, (v) => R.map(['a', 'b'], (w) => [v, w])),
  union: ([a, b]) => R.unique(R.concat(a, b)),
  difference: ([a, b]) => R.difference(a, b),
  intersection: ([a, b]) => R.intersection(a, b),
  innerJoin: ([orders, customers]) =>
    R.flatMap(orders, (order) =>
      R.map(
        R.filter(customers, (customer) => customer.id === order.customer),
        (customer) => ({ order: order.id, name: customer.name }),
      ),
    ),

  toSet: (array) => new Set(R.map(array, (v) => v % 7)),
  toMap: (array) => new Map(R.map(array, (person) => [person.id, person])),
  toObject: (array) => R.indexBy(array, (person) => person.name),
  toGroups: (array) => R.groupBy(array, (person) => person.city),
  countBy: (array) => R.countBy(array, (person) => person.city),
  partition: (array) => R.partition(array, (v) => (v & 1) === 0),
  join: (array) => R.join(array, ', '),

  reduce: (array) => R.reduce(array, (hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => R.sum(array),
  mapSum: (array) => R.sumBy(array, (v) => v * 3 + 1),
  mean: (array) => R.mean(array),
  filterCount: (array) => R.filter(array, (v) => (v & 1) === 0).length,
  min: (array) => R.firstBy(array, R.identity()),
  maxBy: (array) => R.firstBy(array, [(person) => person.age, 'desc']),

  find: (array) => R.find(array, (v) => v >= 20),
  mapFind: (array) =>
    R.find(
      R.map(array, (v) => v * 3 + 1),
      (v) => v >= 60,
    ),
  first: (array) => R.first(array),
  last: (array) => R.last(array),

  forEach(array) {
    let sum = 0;
    R.forEach(array, (v) => {
      sum += v;
    });
    return sum;
  },
  forOf(array) {
    let sum = 0;
    const values = R.filter(
      R.map(array, (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    );
    for (const value of values) sum += value;
    return sum;
  },
  spread: (array) => [...R.map(array, (v) => v * 3 + 1)],

  rangeMapFilter: (end) =>
    R.filter(
      R.times(end, (i) => i * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  rangeMapSum: (end) => R.sum(R.times(end, (i) => i * i)),
};
