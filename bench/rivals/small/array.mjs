/** The methods of Array; of an iterable, an array of it first. Map.groupBy where the engine has it. */
export const answers = {
  map: (array) => array.map((v) => v * 3 + 1),
  filter: (array) => array.filter((v) => (v & 1) === 0),
  mapFilter: (array) => array.map((v) => v * 3 + 1).filter((v) => (v & 1) === 0),
  filterMap: (array) =>
    array.map((v) => (v % 3 === 0 ? undefined : v * 2 + 1)).filter((v) => v !== undefined),
  flatMap: (array) => array.flatMap((v) => [v, v + 1]),
  flatten: (array) => array.flat(),
  tap(array) {
    let sum = 0;
    array.forEach((v) => {
      sum += v;
    });
    return [array.filter((v) => (v & 1) === 0), sum];
  },
  enumerate: (array) => array.map((v, i) => [i, v]),
  scan(array) {
    let sum = 0;
    return array.map((v) => (sum += v));
  },
  intersperse: (array) => array.flatMap((v, i) => (i > 0 ? [-1, v] : [v])),

  mapFilterTake: (array) =>
    array
      .map((v) => v * 3 + 1)
      .filter((v) => (v & 1) === 0)
      .slice(0, 4),
  dropMap: (array) => array.slice(1).map((v) => v * 3 + 1),
  take: (array) => array.slice(0, 20),
  takeUntil: (array) => array.slice(0, array.findIndex((v) => v >= 20) + 1 || undefined),
  slice: (array) => array.slice(1, 20),
  takeLast: (array) => array.slice(-2),
  dropLast: (array) => array.slice(0, -2),

  distinct: (array) => [...new Set(array)],
  dedupe: (array) => array.filter((v, i) => i === 0 || v !== array[i - 1]),

  sort: (array) => array.toSorted((a, b) => a - b),
  sortBy: (array) => array.toSorted((a, b) => a.age - b.age),
  sortByTake: (array) => array.toSorted((a, b) => a.age - b.age).slice(0, 2),
  reverse: (array) => array.toReversed(),

  concat: ([a, b]) => a.concat(b),
  zip: ([a, b]) => a.map((v, i) => [v, b[i]]),
  prependAppend: (array) => [-1, ...array, -2],
  product: (array) => array.flatMap((v) => ['a', 'b'].map((w) => [v, w])),
  union: ([a, b]) => [...new Set([...a, ...b])],
  difference([a, b]) {
    const others = new Set(b);
    return a.filter((v) => !others.has(v));
  },
  intersection([a, b]) {
    const others = new Set(b);
    return a.filter((v) => others.has(v));
  },
  innerJoin: ([orders, customers]) =>
    orders.flatMap((order) =>
      customers
        .filter((customer) => customer.id === order.customer)
        .map((customer) => ({ order: order.id, name: customer.name })),
    ),
  cycleTake: (array) => Array.from({ length: array.length > 0 ? 20 : 0 }, (_, i) => array[i % array.length]),

  toArray: (array) => array.slice(),
  toSet: (array) => new Set(array.map((v) => v % 7)),
  toMap: (array) => new Map(array.map((person) => [person.id, person])),
  toObject: (array) => Object.fromEntries(array.map((person) => [person.name, person])),
  countBy: (array) =>
    array.reduce((counts, person) => counts.set(person.city, (counts.get(person.city) ?? 0) + 1), new Map()),
  partition: (array) => [array.filter((v) => (v & 1) === 0), array.filter((v) => (v & 1) !== 0)],
  join: (array) => array.join(', '),

  reduce: (array) => array.reduce((hash, v) => (hash * 31 + v) | 0, 1),
  sum: (array) => array.reduce((a, b) => a + b, 0),
  mapSum: (array) => array.map((v) => v * 3 + 1).reduce((a, b) => a + b, 0),
  mean: (array) => array.reduce((a, b) => a + b, 0) / array.length,
  filterCount: (array) => array.filter((v) => (v & 1) === 0).length,
  min: (array) => Math.min(...array),
  maxBy: (array) =>
    array.reduce((most, person) => (most === undefined || person.age > most.age ? person : most), undefined),

  find: (array) => array.find((v) => v >= 20),
  mapFind: (array) => array.map((v) => v * 3 + 1).find((v) => v >= 60),
  some: (array) => array.some((v) => v >= 20),
  every: (array) => array.every((v) => v < 20),
  includes: (array) => array.includes(20),
  first: (array) => array[0],
  last: (array) => array.at(-1),
  at: (array) => array.at(2),

  forEach(array) {
    let sum = 0;
    array.forEach((v) => {
      sum += v;
    });
    return sum;
  },
  forOf(array) {
    let sum = 0;
    for (const value of array.map((v) => v * 3 + 1).filter((v) => (v & 1) === 0)) sum += value;
    return sum;
  },
  spread: (array) => [...array.map((v) => v * 3 + 1)],

  setMapFilter: (set) => [...set].map((v) => v * 3 + 1).filter((v) => (v & 1) === 0),
  setFilterSum: (set) => [...set].filter((v) => (v & 1) === 0).reduce((a, b) => a + b, 0),
  mapMapFilter: (map) => [...map].filter(([, value]) => (value & 1) === 0).map(([key]) => key),
  mapToMap: (map) => new Map([...map].map(([key, value]) => [key, value + 1])),
  stringMapFilter: (string) => [...string].filter((char) => char !== 'e').map((char) => char.toUpperCase()),
  stringFilterCount: (string) => [...string].filter((char) => char === 'e').length,
  generatorMapFilter: (start) => [...start()].map((v) => v * 3 + 1).filter((v) => (v & 1) === 0),
  generatorTake: (start) => [...start()].map((v) => v * 3 + 1).slice(0, 20),
  rangeMapFilter: (end) => Array.from({ length: end }, (_, i) => i * 3 + 1).filter((v) => (v & 1) === 0),
  rangeMapSum: (end) => Array.from({ length: end }, (_, i) => i * i).reduce((a, b) => a + b, 0),

  ...(typeof Map.groupBy === 'function' && {
    groupBy: (array) =>
      [...Map.groupBy(array, (person) => person.city)].map(([city, group]) => `${city} ${group.length}`),
    toGroups: (array) => Map.groupBy(array, (person) => person.city),
  }),
};
