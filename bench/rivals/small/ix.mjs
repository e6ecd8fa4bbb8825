/** IxJS: `from(…).pipe(…)`, the form its documentation shows; its functions alone where there is only a terminal. */
import {
  average,
  concat,
  count,
  elementAt,
  every,
  find,
  first,
  from,
  includes,
  last,
  maxBy,
  min,
  range,
  reduce,
  some,
  sum,
  toArray,
  toMap,
  toSet,
  zip,
} from 'ix/iterable';
import * as op from 'ix/iterable/operators';

export const answers = {
  map: (array) => toArray(from(array).pipe(op.map((v) => v * 3 + 1))),
  filter: (array) => toArray(from(array).pipe(op.filter((v) => (v & 1) === 0))),
  mapFilter: (array) =>
    toArray(
      from(array).pipe(
        op.map((v) => v * 3 + 1),
        op.filter((v) => (v & 1) === 0),
      ),
    ),
  filterMap: (array) =>
    toArray(
      from(array).pipe(
        op.map((v) => (v % 3 === 0 ? undefined : v * 2 + 1)),
        op.filter((v) => v !== undefined),
      ),
    ),
  flatMap: (array) => toArray(from(array).pipe(op.flatMap((v) => [v, v + 1]))),
  flatten: (array) => toArray(from(array).pipe(op.flatMap((part) => part))),
  tap(array) {
    let total = 0;
    const result = toArray(
      from(array).pipe(
        op.tap((v) => {
          total += v;
        }),
        op.filter((v) => (v & 1) === 0),
      ),
    );
    return [result, total];
  },
  enumerate: (array) => toArray(from(array).pipe(op.map((v, i) => [i, v]))),
  scan: (array) => toArray(from(array).pipe(op.scan((total, v) => total + v, 0))),
  intersperse: (array) => toArray(from(array).pipe(op.flatMap((v, i) => (i > 0 ? [-1, v] : [v])))),

  mapFilterTake: (array) =>
    toArray(
      from(array).pipe(
        op.map((v) => v * 3 + 1),
        op.filter((v) => (v & 1) === 0),
        op.take(4),
      ),
    ),
  dropMap: (array) =>
    toArray(
      from(array).pipe(
        op.skip(1),
        op.map((v) => v * 3 + 1),
      ),
    ),
  take: (array) => toArray(from(array).pipe(op.take(20))),
  takeWhile: (array) => toArray(from(array).pipe(op.takeWhile((v) => v < 20))),
  dropWhile: (array) => toArray(from(array).pipe(op.skipWhile((v) => v < 2))),
  slice: (array) => toArray(from(array).pipe(op.take(20), op.skip(1))),
  takeLast: (array) => toArray(from(array).pipe(op.takeLast(2))),
  dropLast: (array) => toArray(from(array).pipe(op.skipLast(2))),

  distinct: (array) => toArray(from(array).pipe(op.distinct())),
  distinctBy: (array) => toArray(from(array).pipe(op.distinct({ keySelector: (person) => person.city }))),
  dedupe: (array) => toArray(from(array).pipe(op.distinctUntilChanged())),
  chunks: (array) => toArray(from(array).pipe(op.buffer(2))),
  windows: (array) => toArray(from(array).pipe(op.pairwise())),
  groupBy: (array) =>
    toArray(
      from(array).pipe(
        op.groupBy((person) => person.city),
        op.map((group) => `${group.key} ${count(group)}`),
      ),
    ),

  sort: (array) => toArray(from(array).pipe(op.orderBy((v) => v))),
  sortBy: (array) => toArray(from(array).pipe(op.orderBy((person) => person.age))),
  sortByTake: (array) =>
    toArray(
      from(array).pipe(
        op.orderBy((person) => person.age),
        op.take(2),
      ),
    ),
  reverse: (array) => toArray(from(array).pipe(op.reverse())),

  concat: ([a, b]) => toArray(concat(a, b)),
  zip: ([a, b]) => toArray(zip(a, b)),
  prependAppend: (array) => toArray(from(array).pipe(op.startWith(-1), op.endWith(-2))),
  product: (array) =>
    toArray(from(array).pipe(op.flatMap((v) => from(['a', 'b']).pipe(op.map((w) => [v, w]))))),
  union: ([a, b]) => toArray(from(a).pipe(op.union(b))),
  difference: ([a, b]) => toArray(from(a).pipe(op.except(b))),
  intersection: ([a, b]) => toArray(from(a).pipe(op.intersect(b))),
  innerJoin: ([orders, customers]) =>
    toArray(
      from(orders).pipe(
        op.innerJoin(
          customers,
          (order) => order.customer,
          (customer) => customer.id,
          (order, customer) => ({ order: order.id, name: customer.name }),
        ),
      ),
    ),
  // Without a count it would not end over no elements.
  cycleTake: (array) => toArray(from(array).pipe(op.repeat(20), op.take(20))),

  toArray: (array) => toArray(array),
  toSet: (array) => toSet(from(array).pipe(op.map((v) => v % 7))),
  toMap: (array) => toMap(array, { keySelector: (person) => person.id }),
  toObject: (array) => Object.fromEntries(from(array).pipe(op.map((person) => [person.name, person]))),
  toGroups: (array) =>
    new Map(
      from(array).pipe(
        op.groupBy((person) => person.city),
        op.map((group) => [group.key, toArray(group)]),
      ),
    ),
  countBy: (array) =>
    new Map(
      from(array).pipe(
        op.groupBy((person) => person.city),
        op.map((group) => [group.key, count(group)]),
      ),
    ),

  reduce: (array) => reduce(array, (hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => sum(array),
  mapSum: (array) => sum(array, { selector: (v) => v * 3 + 1 }),
  mean: (array) => average(array),
  filterCount: (array) => count(array, { predicate: (v) => (v & 1) === 0 }),
  min: (array) => min(array),
  maxBy: (array) => maxBy(array, { selector: (person) => person.age })[0],

  find: (array) => find(array, { predicate: (v) => v >= 20 }),
  mapFind: (array) => find(from(array).pipe(op.map((v) => v * 3 + 1)), { predicate: (v) => v >= 60 }),
  some: (array) => some(array, { predicate: (v) => v >= 20 }),
  every: (array) => every(array, { predicate: (v) => v < 20 }),
  includes: (array) => includes(array, 20),
  first: (array) => first(array),
  last: (array) => last(array),
  at: (array) => elementAt(array, 2),

  forEach(array) {
    let total = 0;
    from(array).forEach((v) => {
      total += v;
    });
    return total;
  },
  forOf(array) {
    let total = 0;
    for (const value of from(array).pipe(
      op.map((v) => v * 3 + 1),
      op.filter((v) => (v & 1) === 0),
    ))
      total += value;
    return total;
  },
  spread: (array) => [...from(array).pipe(op.map((v) => v * 3 + 1))],

  setMapFilter: (set) =>
    toArray(
      from(set).pipe(
        op.map((v) => v * 3 + 1),
        op.filter((v) => (v & 1) === 0),
      ),
    ),
  setFilterSum: (set) => sum(from(set).pipe(op.filter((v) => (v & 1) === 0))),
  mapMapFilter: (map) =>
    toArray(
      from(map).pipe(
        op.filter(([, value]) => (value & 1) === 0),
        op.map(([key]) => key),
      ),
    ),
  mapToMap: (map) => toMap(map, { keySelector: ([key]) => key, elementSelector: ([, value]) => value + 1 }),
  stringMapFilter: (string) =>
    toArray(
      from(string).pipe(
        op.filter((char) => char !== 'e'),
        op.map((char) => char.toUpperCase()),
      ),
    ),
  stringFilterCount: (string) => count(string, { predicate: (char) => char === 'e' }),
  generatorMapFilter: (start) =>
    toArray(
      from(start()).pipe(
        op.map((v) => v * 3 + 1),
        op.filter((v) => (v & 1) === 0),
      ),
    ),
  generatorTake: (start) =>
    toArray(
      from(start()).pipe(
        op.map((v) => v * 3 + 1),
        op.take(20),
      ),
    ),
  rangeMapFilter: (end) =>
    toArray(
      range(0, end).pipe(
        op.map((v) => v * 3 + 1),
        op.filter((v) => (v & 1) === 0),
      ),
    ),
  rangeMapSum: (end) => sum(range(0, end), { selector: (v) => v * v }),
};
