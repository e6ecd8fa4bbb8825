/**
 * Functions over arrays, called one in another: that is faster over few elements than lodash's own chain, `_(array).map(f)`,
 * which is lazy from 200 elements on.
 */
import _ from 'lodash';

export const answers = {
  map: (array) => _.map(array, (v) => v * 3 + 1),
  filter: (array) => _.filter(array, (v) => (v & 1) === 0),
  mapFilter: (array) =>
    _.filter(
      _.map(array, (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  filterMap: (array) => _.compact(_.map(array, (v) => (v % 3 === 0 ? undefined : v * 2 + 1))),
  flatMap: (array) => _.flatMap(array, (v) => [v, v + 1]),
  flatten: (array) => _.flatten(array),
  tap(array) {
    let sum = 0;
    _.forEach(array, (v) => {
      sum += v;
    });
    return [_.filter(array, (v) => (v & 1) === 0), sum];
  },
  enumerate: (array) => _.map(array, (v, i) => [i, v]),
  scan(array) {
    let sum = 0;
    return _.map(array, (v) => (sum += v));
  },
  intersperse: (array) => _.flatMap(array, (v, i) => (i > 0 ? [-1, v] : [v])),

  mapFilterTake: (array) =>
    _.take(
      _.filter(
        _.map(array, (v) => v * 3 + 1),
        (v) => (v & 1) === 0,
      ),
      4,
    ),
  dropMap: (array) => _.map(_.drop(array), (v) => v * 3 + 1),
  take: (array) => _.take(array, 20),
  takeWhile: (array) => _.takeWhile(array, (v) => v < 20),
  dropWhile: (array) => _.dropWhile(array, (v) => v < 2),
  slice: (array) => _.slice(array, 1, 20),
  takeLast: (array) => _.takeRight(array, 2),
  dropLast: (array) => _.dropRight(array, 2),

  distinct: (array) => _.uniq(array),
  distinctBy: (array) => _.uniqBy(array, (person) => person.city),
  dedupe: (array) => _.sortedUniq(array),
  chunks: (array) => _.chunk(array, 2),
  groupBy: (array) =>
    _.map(
      _.groupBy(array, (person) => person.city),
      (group, city) => `${city} ${group.length}`,
    ),

  sort: (array) => _.sortBy(array),
  sortBy: (array) => _.sortBy(array, (person) => person.age),
  sortByTake: (array) =>
    _.take(
      _.sortBy(array, (person) => person.age),
      2,
    ),
  reverse: (array) => _.reverse(_.slice(array)),

  concat: ([a, b]) => _.concat(a, b),
  zip: ([a, b]) => _.zip(a, b),
  prependAppend: (array) => _.concat(-1, array, -2),
  product: (array) => _.flatMap(array, (v) => _.map(['a', 'b'], (w) => [v, w])),
  union: ([a, b]) => _.union(a, b),
  difference: ([a, b]) => _.difference(a, b),
  intersection: ([a, b]) => _.intersection(a, b),
  innerJoin: ([orders, customers]) =>
    _.flatMap(orders, (order) =>
      _.map(
        _.filter(customers, (customer) => customer.id === order.customer),
        (customer) => ({ order: order.id, name: customer.name }),
      ),
    ),

  toArray: (array) => _.clone(array),
  toSet: (array) => new Set(_.map(array, (v) => v % 7)),
  toMap: (array) => new Map(_.map(array, (person) => [person.id, person])),
  toObject: (array) => _.keyBy(array, (person) => person.name),
  toGroups: (array) => _.groupBy(array, (person) => person.city),
  countBy: (array) => _.countBy(array, (person) => person.city),
  partition: (array) => _.partition(array, (v) => (v & 1) === 0),
  join: (array) => _.join(array, ', '),

  reduce: (array) => _.reduce(array, (hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => _.sum(array),
  mapSum: (array) => _.sumBy(array, (v) => v * 3 + 1),
  mean: (array) => _.mean(array),
  filterCount: (array) => _.filter(array, (v) => (v & 1) === 0).length,
  min: (array) => _.min(array),
  maxBy: (array) => _.maxBy(array, (person) => person.age),

  find: (array) => _.find(array, (v) => v >= 20),
  mapFind: (array) =>
    _.find(
      _.map(array, (v) => v * 3 + 1),
      (v) => v >= 60,
    ),
  some: (array) => _.some(array, (v) => v >= 20),
  every: (array) => _.every(array, (v) => v < 20),
  includes: (array) => _.includes(array, 20),
  first: (array) => _.head(array),
  last: (array) => _.last(array),
  at: (array) => _.nth(array, 2),

  forEach(array) {
    let sum = 0;
    _.forEach(array, (v) => {
      sum += v;
    });
    return sum;
  },
  forOf(array) {
    let sum = 0;
    const values = _.filter(
      _.map(array, (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    );
    for (const value of values) sum += value;
    return sum;
  },
  spread: (array) => [..._.map(array, (v) => v * 3 + 1)],

  setMapFilter: (set) =>
    _.filter(
      _.map(_.toArray(set), (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  setFilterSum: (set) => _.sum(_.filter(_.toArray(set), (v) => (v & 1) === 0)),
  mapMapFilter: (map) =>
    _.map(
      _.filter(_.toArray(map), ([, value]) => (value & 1) === 0),
      ([key]) => key,
    ),
  mapToMap: (map) => new Map(_.map(_.toArray(map), ([key, value]) => [key, value + 1])),
  stringMapFilter: (string) =>
    _.map(
      _.filter(_.toArray(string), (char) => char !== 'e'),
      (char) => char.toUpperCase(),
    ),
  stringFilterCount: (string) => _.filter(_.toArray(string), (char) => char === 'e').length,
  generatorMapFilter: (start) =>
    _.filter(
      _.map(_.toArray(start()), (v) => v * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  generatorTake: (start) =>
    _.take(
      _.map(_.toArray(start()), (v) => v * 3 + 1),
      20,
    ),
  rangeMapFilter: (end) =>
    _.filter(
      _.times(end, (i) => i * 3 + 1),
      (v) => (v & 1) === 0,
    ),
  rangeMapSum: (end) => _.sum(_.times(end, (i) => i * i)),
};
